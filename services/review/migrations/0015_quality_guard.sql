-- What signals are measured from, kept with the judgment: digests and lengths, never a text (quality/trait.ts). Null in what came before.
alter table review.judgment add column traits jsonb,
  drop constraint standing_is_known,
  add constraint standing_is_known check (standing in ('filled', 'surplus', 'voided')) not valid;

-- Up to when a campaign's judgments are measured.
alter table review.campaign add column measured_to timestamptz not null default '-infinity';

-- What was noticed of a judgment, with what it was noticed by. Never changed.
create table review.signal (
  judgment_id uuid not null references review.judgment,
  kind text not null,
  campaign_id uuid not null,
  contributor_id uuid not null,
  evidence jsonb not null,
  judged_at timestamptz not null,
  measured_at timestamptz not null default now(),
  constraint one_signal_of_a_kind primary key (judgment_id, kind)
);
create index signal_contributor_id_idx on review.signal (contributor_id, campaign_id, judged_at);

-- Where the policy's steps stand with somebody. What they judged until `guard_from` is no evidence for the next step.
alter table review.member
  add column guard text not null default 'none' constraint guard_is_known check (guard in ('none', 'more-gold', 'paused')),
  add column guard_from timestamptz not null default '-infinity';

-- Every step, with what it rests on. The log that the person and the coordinator read; nothing of it ever changes.
create table review.guard_step (
  id uuid primary key,
  campaign_id uuid not null,
  contributor_id uuid not null,
  step text not null constraint step_is_known check (step in ('more-gold', 'pause', 'void', 'lift')),
  -- [{ kind, judgments, of }]
  raised jsonb not null,
  -- The first of the judgments that it rests on.
  evidence_from timestamptz not null,
  at timestamptz not null default now()
);
create index guard_step_contributor_id_idx on review.guard_step (contributor_id, campaign_id, at);
create unique index one_void_for_the_same_evidence on review.guard_step (campaign_id, contributor_id, evidence_from) where step = 'void';

create table review.appeal (
  id uuid primary key,
  campaign_id uuid not null,
  contributor_id uuid not null,
  text text not null,
  at timestamptz not null default now(),
  decided_at timestamptz,
  -- Null where an operator or a service decided.
  decided_by uuid,
  outcome text constraint outcome_is_known check (outcome in ('upheld', 'dismissed')),
  reason text,
  constraint decided_appeals_have_an_outcome check ((decided_at is null) = (outcome is null) and (outcome is null) = (reason is null))
);
create unique index one_open_appeal_per_person on review.appeal (campaign_id, contributor_id) where decided_at is null;
create index appeal_contributor_id_idx on review.appeal (contributor_id, campaign_id, at);

-- Judgments that a step made count no more, what they were before, and what came of it.
create table review.voided_judgment (
  judgment_id uuid primary key references review.judgment,
  step_id uuid not null references review.guard_step,
  campaign_id uuid not null,
  contributor_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  was text not null,
  voided_at timestamptz not null default now(),
  reopened_at timestamptz,
  restored_at timestamptz
);
create index voided_judgment_contributor_id_idx on review.voided_judgment (contributor_id, campaign_id);
create index voided_judgment_settled_idx on review.voided_judgment (campaign_id) where reopened_at is null and restored_at is null;
