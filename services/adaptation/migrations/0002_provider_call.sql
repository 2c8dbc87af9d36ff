-- Every call of a provider for a draft: what came of it and what it cost. A row is `running` while its provider works.
create table adaptation.provider_call (
  call_id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  provider text not null,
  engine text not null,
  outcome text not null,
  message text not null default '',
  -- Most that it may cost, held back from the budget while it runs.
  most_cost double precision not null default 0,
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  cost double precision not null default 0,
  milliseconds integer not null default 0,
  started_at timestamptz not null default clock_timestamp(),
  -- When a running call counts as lost.
  expires_at timestamptz not null default now()
);
create index provider_call_example_idx on adaptation.provider_call (example_id, attempt, started_at);
create index provider_call_recent_idx on adaptation.provider_call (campaign_id, provider, started_at);
create index provider_call_running_idx on adaptation.provider_call (provider, campaign_id, expires_at) where outcome = 'running';

-- The account of a campaign with a provider: what ended in which way, and what it used.
create table adaptation.provider_tally (
  campaign_id uuid not null,
  provider text not null,
  outcome text not null,
  calls bigint not null,
  input_tokens bigint not null,
  output_tokens bigint not null,
  cost double precision not null,
  primary key (campaign_id, provider, outcome)
);

-- Budgets that were reached, so that each is told once.
create table adaptation.budget_reached (
  campaign_id uuid not null,
  provider text not null,
  budget double precision not null,
  reached_at timestamptz not null default now(),
  primary key (campaign_id, provider, budget)
);
