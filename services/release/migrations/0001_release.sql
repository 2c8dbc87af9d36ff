create schema if not exists release;

-- One export of what a campaign had resolved when it was frozen. `campaign` is what the card says of it, as it was then.
create table release.release (
  id uuid primary key,
  campaign_id uuid not null,
  version integer not null,
  state text not null default 'requested',
  simulated boolean not null,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  campaign jsonb,
  rows integer not null default 0,
  -- Items written so far: the next part begins at this ordinal.
  written integer not null default 0,
  -- Counts over the items written so far, for the card.
  tally jsonb not null default '{}',
  failure text,
  built_at timestamptz,
  constraint one_release_per_version unique (campaign_id, version),
  constraint release_state_is_known check (state in ('requested', 'building', 'built', 'failed'))
);

-- The snapshot, in the order of example ids. `judgment_ids` are pinned when the item's part is first rendered: later work is not in it.
create table release.release_item (
  release_id uuid not null references release.release (id),
  ordinal integer not null,
  example_id uuid not null,
  resolution_id uuid not null,
  judgment_ids jsonb,
  primary key (release_id, ordinal)
);

-- The objects that a file consists of, and the items (`from_ordinal` to before `to_ordinal`) that each was rendered from.
create table release.release_part (
  release_id uuid not null references release.release (id),
  path text not null,
  part integer not null,
  from_ordinal integer not null,
  to_ordinal integer not null,
  bytes bigint not null,
  sha256 text not null,
  rows integer not null,
  primary key (release_id, path, part)
);

create table release.release_file (
  release_id uuid not null references release.release (id),
  path text not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (release_id, path)
);

create table release.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_waiting_idx on release.outbox (id) where published_at is null;
