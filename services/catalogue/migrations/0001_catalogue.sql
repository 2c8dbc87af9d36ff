create schema catalogue;

create table catalogue.campaign (
  campaign_id uuid primary key,
  name text not null,
  culture text not null,
  state text not null default 'planned',
  revision int not null default 0,
  priority int not null,
  policy jsonb not null,
  created_at timestamptz not null default now()
);

create table catalogue.guideline (
  campaign_id uuid not null references catalogue.campaign,
  version int not null,
  text text not null,
  primary key (campaign_id, version)
);

create table catalogue.dataset (
  dataset_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  name text not null,
  format text not null,
  licence text not null,
  source text not null,
  file_id uuid not null,
  translation_file_id uuid,
  language text not null,
  on_bad_line text not null,
  state text not null default 'importing',
  sha256 text not null,
  examples int not null default 0,
  bad_lines int not null default 0,
  refusal text,
  import_lease_until timestamptz,
  created_at timestamptz not null default now()
);
-- The same bytes are one dataset of a campaign; an import that was refused may be tried again.
create unique index one_dataset_per_bytes on catalogue.dataset (campaign_id, sha256) where state <> 'refused';
create index dataset_importing_idx on catalogue.dataset (created_at) where state = 'importing';

create table catalogue.bad_line (
  dataset_id uuid not null references catalogue.dataset,
  file text not null,
  line int not null,
  reason text not null,
  primary key (dataset_id, file, line)
);

create table catalogue.example (
  example_id uuid primary key,
  campaign_id uuid not null,
  dataset_id uuid not null references catalogue.dataset,
  line int not null,
  external_id text,
  kind text not null,
  -- 'staged' until the whole dataset is in; then as in domain/campaign.ts.
  state text not null default 'staged',
  attempt int not null default 0,
  started_at timestamptz,
  confirmed_at timestamptz,
  source jsonb,
  translation jsonb,
  content_sha256 text not null,
  constraint one_example_per_line unique (dataset_id, line),
  constraint one_example_per_content unique (campaign_id, content_sha256)
);
create index example_campaign_state_idx on catalogue.example (campaign_id, state, example_id);
-- The feed starts examples in the order of their import.
create index example_waiting_idx on catalogue.example (campaign_id, dataset_id, line) where state = 'waiting';
create index example_unconfirmed_idx on catalogue.example (campaign_id, started_at)
  where state = 'in-review' and confirmed_at is null;

create table catalogue.resolution (
  resolution_id uuid primary key,
  example_id uuid not null references catalogue.example,
  campaign_id uuid not null,
  attempt int not null,
  decision_id uuid not null,
  outcome text not null,
  content jsonb,
  labels jsonb,
  reason text,
  guideline_version int not null,
  resolved_at timestamptz not null default now(),
  constraint one_resolution_per_attempt unique (example_id, attempt)
);
create index resolution_campaign_idx on catalogue.resolution (campaign_id, example_id);

create table catalogue.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_waiting_idx on catalogue.outbox (id) where published_at is null;
