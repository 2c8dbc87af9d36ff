-- The anchoring control: a seat that shows no draft, and what was written in one.
alter table review.seat add column blind boolean not null default false;
alter table review.judgment add column saw_draft boolean not null default true;
create index judgment_blind_idx on review.judgment (campaign_id, submitted_at) where not saw_draft;
