-- The oldest version whose judgments count under this one.
alter table catalogue.guideline add column compatible_from int not null default 1;

-- What was changed in a campaign in flight, by whom, and what each setting was before and after.
create table catalogue.change (
  change_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  -- The campaign's since.
  revision int not null,
  by_kind text not null,
  by_id text not null,
  asked jsonb not null,
  effects jsonb not null,
  changed_at timestamptz not null default now(),
  constraint one_change_per_revision unique (campaign_id, revision)
);
