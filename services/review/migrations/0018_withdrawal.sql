-- Judgments that their person took back: that one was given, and nothing of what was said. A repeat of its id is still answered.
create table review.withdrawn_judgment (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  contributor_id uuid not null,
  standing text not null,
  submitted_at timestamptz not null,
  withdrawn_at timestamptz not null default now()
);
create index withdrawn_judgment_contributor_id_idx on review.withdrawn_judgment (contributor_id, campaign_id);

-- Purposes for which a member objects to the use of what they gave, asked for or not.
alter table review.member add column objections text[] not null default '{}';
