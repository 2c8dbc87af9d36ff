-- Why examples were opened again: those named, or all that were settled under a version of the guideline.
create table catalogue.reopening (
  reopening_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  example_ids uuid[] not null,
  guideline_version int,
  reason text not null,
  reopened_at timestamptz not null default now(),
  constraint examples_or_guideline check ((cardinality(example_ids) = 0) = (guideline_version is not null))
);

-- Attempts that are over because their example was opened again; their resolutions are superseded.
create table catalogue.reopened_attempt (
  example_id uuid not null references catalogue.example,
  attempt int not null,
  reopening_id uuid not null references catalogue.reopening,
  constraint one_reopening_per_attempt primary key (example_id, attempt)
);
create index reopened_attempt_reopening_id_idx on catalogue.reopened_attempt (reopening_id);

-- What a version of the guideline touched.
create index resolution_guideline_idx on catalogue.resolution (campaign_id, guideline_version, example_id);
