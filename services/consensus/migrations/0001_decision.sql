create schema if not exists consensus;

-- What consensus answered after a round. Written once and never changed: a retry reads it.
create table consensus.decision (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  outcome jsonb not null,
  evidence jsonb not null,
  decided_at timestamptz not null default now(),
  constraint one_decision_per_round unique (example_id, attempt, round)
);

create table consensus.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_unpublished_idx on consensus.outbox (id) where published_at is null;
