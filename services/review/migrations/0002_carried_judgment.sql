-- The oldest version of the guideline whose judgments count under the one in force.
alter table review.campaign add column guideline_compatible_from integer not null default 1;

-- Judgments of earlier attempts at an example that count in a later one too. Written when its first round opens, and never after.
create table review.carried_judgment (
  example_id uuid not null,
  attempt integer not null,
  contributor_id uuid not null,
  judgment_id uuid not null references review.judgment,
  carried_at timestamptz not null default now(),
  constraint one_carried_judgment_per_contributor primary key (example_id, attempt, contributor_id)
);
create index carried_judgment_judgment_id_idx on review.carried_judgment (judgment_id);
