-- What came of each judgment whose right answer was known before. One row a judgment, written with it.
create table review.gold_outcome (
  judgment_id uuid primary key references review.judgment,
  campaign_id uuid not null,
  contributor_id uuid not null,
  example_id uuid not null,
  -- Whether the draft was good or faulty, and what the seat was for: silent control, or the person's qualification.
  draft text not null constraint draft_is_known check (draft in ('good', 'faulty')),
  used_for text not null constraint use_is_known check (used_for in ('gold', 'qualification')),
  planted boolean not null,
  accepted boolean not null,
  passed boolean not null,
  why text not null,
  judged_at timestamptz not null default now()
);
create index gold_outcome_campaign_id_contributor_id_idx on review.gold_outcome (campaign_id, contributor_id, judged_at);
