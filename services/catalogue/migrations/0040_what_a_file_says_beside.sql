-- What a row of a file says beside its texts is kept with the example; what nobody reads of it, and what is worth knowing, is told on the dataset.
alter table catalogue.example add column metadata jsonb not null default '{}', add column part int not null default 0;
alter table catalogue.staged_example add column metadata jsonb not null default '{}', add column part int not null default 0;
alter table catalogue.dataset
  add column unused_fields jsonb not null default '[]',
  add column notes jsonb not null default '[]',
  add column answer_from text,
  add column encoding text;
-- One row may hold several examples: a tree of messages has one for each of its paths.
alter table catalogue.example
  drop constraint one_example_per_line,
  add constraint one_example_per_part unique (dataset_id, line, part);

-- An id that stands twice names neither of its rows: which lines asked for a translation is remembered.
alter table catalogue.translation add column asked_line int, add column doubled boolean not null default false;
