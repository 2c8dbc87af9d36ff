-- Workflows that do not go on: a step of theirs keeps failing and is tried again, or its failure has ended them. Written by the worker, which alone
-- knows; forgotten once a step of the same workflow succeeds.
create table catalogue.trouble (
  workflow_id text primary key,
  campaign_id uuid not null references catalogue.campaign,
  -- Null where it is the campaign's own workflow, or a release's.
  example_id uuid,
  attempt integer,
  step text not null,
  tries integer not null,
  has_ended boolean not null,
  error text not null,
  since timestamptz not null default now(),
  last_at timestamptz not null default now()
);

create index trouble_campaign_id_idx on catalogue.trouble (campaign_id);
create index trouble_example_id_idx on catalogue.trouble (example_id);
