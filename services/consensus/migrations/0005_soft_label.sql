-- What a run found that people said, by question and by what they agree to be counted by, with small numbers hidden. Kept for a campaign's
-- last run: the difference between two would tell of whoever judged between them.
create table consensus.model_soft_label (
  run_id uuid not null references consensus.model_run,
  counted_by text not null,
  question text not null,
  told jsonb not null,
  primary key (run_id, counted_by, question)
);
