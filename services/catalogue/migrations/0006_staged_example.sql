-- Lines of imports under way, without an index and without a log: they become examples by one statement when the last one is in.
-- What a crash takes is read again from the file.
create unlogged table catalogue.staged_example (
  dataset_id uuid not null,
  example_id uuid not null,
  line int not null,
  external_id text,
  kind text not null,
  source jsonb,
  translation jsonb,
  content_sha256 text not null
);
