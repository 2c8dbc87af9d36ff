-- The translation memory of a campaign: an English text and how it is said, of an example that people settled or (no example) imported.
create table adaptation.memory_unit (
  unit_id uuid primary key,
  campaign_id uuid not null,
  source text not null,
  target text not null,
  example_id uuid,
  attempt integer,
  field text,
  -- Whether an assistant speaks in that field: its tone differs from that of who asks. Null where it was imported.
  answers boolean,
  -- Keys that texts share which are like it (language/minhash.ts); they hold the campaign too. Empty where it is too short.
  bands integer[] not null,
  added_at timestamptz not null default now(),
  constraint settled_or_imported check ((example_id is null) = (attempt is null) and (example_id is null) = (field is null))
);
create index memory_unit_campaign_id_idx on adaptation.memory_unit (campaign_id, unit_id);
create index memory_unit_example_id_idx on adaptation.memory_unit (example_id) where example_id is not null;
create index memory_unit_exact_idx on adaptation.memory_unit (campaign_id, md5(source));
create index memory_unit_bands_idx on adaptation.memory_unit using gin (bands);
create unique index memory_unit_imported_idx on adaptation.memory_unit (campaign_id, md5(source), md5(target)) where example_id is null;

-- The last attempt of an example that the memory has heard of: events come twice and in any order.
create table adaptation.memory_heard (
  example_id uuid primary key,
  attempt integer not null
);

-- What the memory had for a draft. Its unit may be gone since.
create table adaptation.memory_use (
  example_id uuid not null,
  attempt integer not null,
  place integer not null,
  campaign_id uuid not null,
  field text not null,
  source_start integer not null,
  source_end integer not null,
  score real not null,
  filled boolean not null,
  -- What people made of a fill, once its example is settled.
  kept boolean,
  unit_id uuid not null,
  origin_example_id uuid,
  primary key (example_id, attempt, place)
);
create index memory_use_campaign_id_idx on adaptation.memory_use (campaign_id);
