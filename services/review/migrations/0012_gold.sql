-- Examples whose right judgment is known. Their rounds are opened here, and no workflow knows them.
create table review.gold (
  example_id uuid primary key,
  campaign_id uuid not null,
  -- The right judgment: quality/score.ts reads it.
  right_judgment jsonb not null,
  planted boolean not null,
  note text not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
create index gold_campaign_id_idx on review.gold (campaign_id);

alter table review.round add column gold boolean not null default false;
-- What a gold seat is for: silent control, or its holder's qualification. Null in every seat of the work.
alter table review.seat add column gold text constraint gold_use_is_known check (gold in ('gold', 'qualification'));

-- Seats given while the campaign mixes gold in: which of them are gold is drawn by this number.
alter table review.member add column seats_given integer not null default 0;
-- Whether they passed the qualification set; null while it is not decided. A new try begins at `qualifying_since`.
alter table review.member add column qualified boolean;
alter table review.member add column qualification_ended_at timestamptz;
alter table review.member add column qualifying_since timestamptz not null default '-infinity';
