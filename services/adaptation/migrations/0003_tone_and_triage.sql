-- The tone of each of a draft's answers, and how much its example hangs on a culture. Null and empty in drafts of before.
alter table adaptation.draft
  add column tones jsonb not null default '[]',
  add column triage jsonb;

-- The tone of an example's answers taken together, once for each side: what a campaign's means are made of.
create table adaptation.tone (
  example_id uuid not null,
  attempt integer not null check (attempt >= 1),
  side text not null check (side in ('source', 'literal', 'adapted', 'resolved')),
  campaign_id uuid not null,
  enthusiasm real not null,
  directness real not null,
  formality real not null,
  hedging real not null,
  length integer not null,
  constraint one_tone_per_side primary key (example_id, attempt, side)
);

create index tone_campaign_id_side_example_id_idx on adaptation.tone (campaign_id, side, example_id);

-- What people say of an example in place of the rules. The last one holds, for every attempt.
create table adaptation.triage_correction (
  id uuid primary key,
  example_id uuid not null,
  campaign_id uuid not null,
  triage jsonb not null,
  reason text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null default now()
);

create index triage_correction_example_id_idx on adaptation.triage_correction (example_id, corrected_at desc);
