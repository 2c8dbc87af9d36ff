-- Which verdict a settling decision amounts to: the draft as it is, an edit of it, or a drop. Null for others, and before this column.
alter table consensus.decision add column verdict text constraint verdict_is_known check (verdict in ('accept', 'edit', 'drop'));

-- A model of all of a campaign's votes: asked for, worked out by whichever replica takes it, kept.
create table consensus.model_run (
  id uuid primary key,
  campaign_id uuid not null,
  method text not null,
  smoothing double precision not null,
  state text not null default 'requested' constraint model_run_state_is_known check (state in ('requested', 'running', 'done', 'failed')),
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  -- Who works at it, until when; a run that is left behind is taken again, so many times.
  lease_token uuid,
  lease_until timestamptz,
  tries integer not null default 0,
  failure text,
  result jsonb,
  constraint done_runs_have_a_result check ((state = 'done') = (result is not null))
);
create index model_run_open_idx on consensus.model_run (requested_at) where state in ('requested', 'running');
create index model_run_campaign_id_idx on consensus.model_run (campaign_id, requested_at desc, id desc);

-- What a run says of each example: P(verdict), and where that contradicts the decision that settled it. Kept for a campaign's last run.
create table consensus.model_posterior (
  run_id uuid not null references consensus.model_run,
  example_id uuid not null,
  attempt integer not null,
  votes integer not null,
  p_accept double precision not null,
  p_edit double precision not null,
  p_drop double precision not null,
  -- The likeliest verdict; null for a tie.
  verdict text,
  decision_id uuid,
  resolved text,
  contradicts boolean not null default false,
  primary key (run_id, example_id)
);
create index model_posterior_contradiction_idx
  on consensus.model_posterior (run_id, greatest(p_accept, p_edit, p_drop) desc, example_id) where contradicts;

-- Krippendorff's alpha on one question in one bucket of a period.
create table consensus.model_agreement (
  run_id uuid not null references consensus.model_run,
  period text not null,
  bucket text not null,
  question text not null,
  alpha double precision,
  low double precision,
  high double precision,
  reason text,
  examples integer not null,
  votes integer not null,
  primary key (run_id, period, bucket, question)
);
