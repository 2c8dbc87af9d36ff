-- A blind comparison of literal and resolved texts on a sample, by people who have seen none of the examples.
create table review.outcome_check (
  id uuid primary key,
  campaign_id uuid not null,
  sample_size integer not null,
  seats_per_item integer not null,
  -- How many examples were found whose two texts differ; at most the sample.
  items integer not null,
  started_at timestamptz not null default now()
);
create index outcome_check_campaign_id_idx on review.outcome_check (campaign_id, started_at desc);

-- The two texts of one example, field by field, as they were when the check began.
create table review.comparison (
  id uuid primary key,
  check_id uuid not null references review.outcome_check,
  example_id uuid not null,
  attempt integer not null,
  literal jsonb not null,
  resolved jsonb not null,
  constraint one_comparison_per_example unique (check_id, example_id)
);

create table review.comparison_seat (
  id uuid primary key,
  comparison_id uuid not null references review.comparison,
  check_id uuid not null,
  campaign_id uuid not null,
  example_id uuid not null,
  -- 1, 2 … within the comparison: every comparison gets its first answer before any gets its second.
  number integer not null,
  state text not null default 'open' constraint comparison_seat_state_is_known check (state in ('open', 'held', 'filled')),
  held_by uuid,
  lease_expires_at timestamptz,
  -- Everybody who ever held it: late work is kept.
  holders uuid[] not null default '{}',
  constraint held_comparison_seats_have_a_holder check (state <> 'held' or (held_by is not null and lease_expires_at is not null))
);
create unique index one_held_comparison_per_contributor on review.comparison_seat (campaign_id, held_by) where state = 'held';
create index comparison_seat_open_idx on review.comparison_seat (campaign_id, number, id) where state <> 'filled';
create index comparison_seat_check_id_idx on review.comparison_seat (check_id);

create table review.comparison_answer (
  id uuid primary key,
  seat_id uuid not null references review.comparison_seat,
  comparison_id uuid not null,
  check_id uuid not null,
  contributor_id uuid not null,
  left_side text not null,
  preferred text not null constraint preferred_is_known check (preferred in ('literal', 'resolved', 'tie')),
  comment text not null,
  answered_at timestamptz not null default now(),
  constraint one_answer_per_contributor unique (comparison_id, contributor_id)
);
create index comparison_answer_check_id_idx on review.comparison_answer (check_id);
