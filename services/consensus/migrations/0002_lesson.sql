-- What settled decisions have taught of reviewers: one row for each answer, written with its decision and taken back when the
-- example is opened again. No running counts: they could drift from what they count.
create table consensus.lesson (
  decision_id uuid not null,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  author text not null,
  draft_good boolean not null,
  accepted boolean not null,
  constraint one_lesson_per_author primary key (decision_id, author)
);

create index lesson_campaign_id_author_idx on consensus.lesson (campaign_id, author) include (draft_good, accepted);
create index lesson_example_id_idx on consensus.lesson (example_id);

-- How resolved drafts fared, likewise. Ids are in order of time, so that the latest are read from the end of the index.
create table consensus.draft_outcome (
  decision_id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  provider text not null,
  stood boolean not null
);

create index draft_outcome_campaign_id_provider_idx
  on consensus.draft_outcome (campaign_id, provider, decision_id) include (stood);
create index draft_outcome_example_id_idx on consensus.draft_outcome (example_id);
