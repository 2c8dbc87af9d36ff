-- What kind of file holds the rows, and which of its columns holds which field of the format.
alter table catalogue.dataset add column file_kind text not null default 'jsonl';
alter table catalogue.dataset add column columns jsonb not null default '{}';

-- The second file of an import under way, so that two files of any size can be joined. Its rows go when the import ends.
create unlogged table catalogue.translation (
  dataset_id uuid not null,
  key text not null,
  line int not null,
  content jsonb,
  reason text not null,
  asked boolean not null default false,
  primary key (dataset_id, key)
);
