-- What people of a campaign are asked to agree to, by version. A version that was published never changes.
create table review.consent_text (
  campaign_id uuid not null references review.campaign,
  version integer not null,
  purposes text[] not null,
  -- Those of them without which nobody is offered a seat.
  required text[] not null,
  -- The oldest version to which agreement still holds under this one.
  current_from integer not null,
  -- [{ language, text, digest }]
  texts jsonb not null,
  published_at timestamptz not null default now(),
  constraint one_consent_text_per_version primary key (campaign_id, version)
);

-- Receipts: what somebody agreed to or withdrew, when, and before which words. Nothing of them ever changes.
create table review.consent (
  id uuid primary key,
  seq bigint generated always as identity,
  campaign_id uuid not null,
  contributor_id uuid not null,
  act text not null constraint consent_act_is_known check (act in ('given', 'withdrawn')),
  version integer not null,
  language text not null,
  digest text not null,
  -- Named in the act; and all that the person agrees to since.
  purposes text[] not null,
  standing text[] not null,
  at timestamptz not null default now()
);
create index consent_contributor_id_idx on review.consent (contributor_id, campaign_id, seq);

-- The latest of both, where a claim looks.
alter table review.campaign add column consent_version integer, add column consent_from integer not null default 0,
  add column consent_required text[] not null default '{}';
alter table review.member add column consent_version integer, add column consent_purposes text[] not null default '{}',
  -- True while a required purpose is withdrawn.
  add column consent_withdrawn boolean not null default false;
