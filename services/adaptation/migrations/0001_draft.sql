create schema if not exists adaptation;

-- The machine adaptation of an example at one attempt. Written once and never changed: a retry reads it.
create table adaptation.draft (
  example_id uuid not null,
  attempt integer not null check (attempt >= 1),
  campaign_id uuid not null,
  provider text not null,
  engine text not null,
  needs_human boolean not null,
  fields jsonb not null,
  acts jsonb not null,
  findings jsonb not null,
  drafted_at timestamptz not null default now(),
  constraint one_draft_per_attempt primary key (example_id, attempt)
);

create table adaptation.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_unpublished_idx on adaptation.outbox (id) where published_at is null;
