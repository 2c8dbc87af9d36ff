create table public.migration (
  service text not null, name text not null, sha256 text not null,
  applied_at timestamptz not null default now(), primary key (service, name));

-- adaptation/0001_draft.sql feb2b975cdcb20b9f3ce586f7db54df0af9dcc8f82796e94ae71241ad6ee6910
create schema if not exists adaptation;

-- The machine adaptation of an example at one attempt. Written once and never changed: a retry reads it.
create table adaptation.draft (
  example_id uuid not null,
  attempt integer not null check (attempt >= 1),
  campaign_id uuid not null,
  provider text not null,
  engine text not null,
  needs_human boolean not null,
  fields jsonb not null,
  acts jsonb not null,
  findings jsonb not null,
  drafted_at timestamptz not null default now(),
  constraint one_draft_per_attempt primary key (example_id, attempt)
);

create table adaptation.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_unpublished_idx on adaptation.outbox (id) where published_at is null;

-- adaptation/0002_provider_call.sql 58da0b9644e0a8447ae216b778366d74cf797454a94423e70f7ace5fb6f164be
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

-- adaptation/0003_term.sql 2da80001087688bc14907794adf507294c1a6acc887dd812f04468282851ffec
-- The termbase of a campaign: how one English term is said.
create table adaptation.term (
  campaign_id uuid not null,
  term text not null,
  translation text not null,
  case_sensitive boolean not null,
  do_not_translate boolean not null,
  register text not null,
  note text not null,
  primary key (campaign_id, term)
);

-- Grows with each change, so that a process knows whether the terms it holds are still those.
create table adaptation.termbase (
  campaign_id uuid primary key,
  revision integer not null
);

-- adaptation/0003_tone_and_triage.sql 86cc98b04a5f6927e9ff6f26566b49acda2027958b9dfd6a8ff4bd6d45c8a487
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

-- adaptation/0004_signature.sql bd1e3629cb5f6d1df691176692a7465cb43e614cf6267ed297097c5f6d80ffa1
-- The MinHash signature of an example's text (language/minhash.ts), by which those that are nearly the same are found in a campaign.
-- `bands` hold the campaign too, so that one index serves all.
create table adaptation.signature (
  example_id uuid primary key,
  campaign_id uuid not null,
  hashes bigint[] not null,
  bands integer[] not null
);

create index signature_bands_idx on adaptation.signature using gin (bands);

-- adaptation/0005_planted.sql 1068a6c1dfd340e2ea1af359b485358d1a0b456481077c5f9fb079dedff3bec6
-- Gold: the faults that were planted in a draft, by field. Null in every draft of the work.
alter table adaptation.draft add column planted jsonb;

-- adaptation/0006_memory.sql 2f32fced1f264aaf9facdd9e4ddea08f7da8f408bceaf4b2efeafeff2135ccd1
-- The translation memory of a campaign: an English text and how it is said, of an example that people settled or (no example) imported.
create table adaptation.memory_unit (
  unit_id uuid primary key,
  campaign_id uuid not null,
  source text not null,
  target text not null,
  example_id uuid,
  attempt integer,
  field text,
  -- Whether an assistant speaks in that field: its tone differs from that of who asks. Null where it was imported.
  answers boolean,
  -- Keys that texts share which are like it (language/minhash.ts); they hold the campaign too. Empty where it is too short.
  bands integer[] not null,
  added_at timestamptz not null default now(),
  constraint settled_or_imported check ((example_id is null) = (attempt is null) and (example_id is null) = (field is null))
);
create index memory_unit_campaign_id_idx on adaptation.memory_unit (campaign_id, unit_id);
create index memory_unit_example_id_idx on adaptation.memory_unit (example_id) where example_id is not null;
create index memory_unit_exact_idx on adaptation.memory_unit (campaign_id, md5(source));
create index memory_unit_bands_idx on adaptation.memory_unit using gin (bands);
create unique index memory_unit_imported_idx on adaptation.memory_unit (campaign_id, md5(source), md5(target)) where example_id is null;

-- The last attempt of an example that the memory has heard of: events come twice and in any order.
create table adaptation.memory_heard (
  example_id uuid primary key,
  attempt integer not null
);

-- What the memory had for a draft. Its unit may be gone since.
create table adaptation.memory_use (
  example_id uuid not null,
  attempt integer not null,
  place integer not null,
  campaign_id uuid not null,
  field text not null,
  source_start integer not null,
  source_end integer not null,
  score real not null,
  filled boolean not null,
  -- What people made of a fill, once its example is settled.
  kept boolean,
  unit_id uuid not null,
  origin_example_id uuid,
  primary key (example_id, attempt, place)
);
create index memory_use_campaign_id_idx on adaptation.memory_use (campaign_id);

-- catalogue/0001_catalogue.sql 291080bd39593716697952ff04e222f38380b5812662367f7dba23cef645de9d
create schema catalogue;

create table catalogue.campaign (
  campaign_id uuid primary key,
  name text not null,
  culture text not null,
  state text not null default 'planned',
  revision int not null default 0,
  priority int not null,
  policy jsonb not null,
  created_at timestamptz not null default now()
);

create table catalogue.guideline (
  campaign_id uuid not null references catalogue.campaign,
  version int not null,
  text text not null,
  primary key (campaign_id, version)
);

create table catalogue.dataset (
  dataset_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  name text not null,
  format text not null,
  licence text not null,
  source text not null,
  file_id uuid not null,
  translation_file_id uuid,
  language text not null,
  on_bad_line text not null,
  state text not null default 'importing',
  sha256 text not null,
  examples int not null default 0,
  bad_lines int not null default 0,
  refusal text,
  import_lease_until timestamptz,
  created_at timestamptz not null default now()
);
-- The same bytes are one dataset of a campaign; an import that was refused may be tried again.
create unique index one_dataset_per_bytes on catalogue.dataset (campaign_id, sha256) where state <> 'refused';
create index dataset_importing_idx on catalogue.dataset (created_at) where state = 'importing';

create table catalogue.bad_line (
  dataset_id uuid not null references catalogue.dataset,
  file text not null,
  line int not null,
  reason text not null,
  primary key (dataset_id, file, line)
);

create table catalogue.example (
  example_id uuid primary key,
  campaign_id uuid not null,
  dataset_id uuid not null references catalogue.dataset,
  line int not null,
  external_id text,
  kind text not null,
  -- 'staged' until the whole dataset is in; then as in domain/campaign.ts.
  state text not null default 'staged',
  attempt int not null default 0,
  started_at timestamptz,
  confirmed_at timestamptz,
  source jsonb,
  translation jsonb,
  content_sha256 text not null,
  constraint one_example_per_line unique (dataset_id, line),
  constraint one_example_per_content unique (campaign_id, content_sha256)
);
create index example_campaign_state_idx on catalogue.example (campaign_id, state, example_id);
-- The feed starts examples in the order of their import.
create index example_waiting_idx on catalogue.example (campaign_id, dataset_id, line) where state = 'waiting';
create index example_unconfirmed_idx on catalogue.example (campaign_id, started_at)
  where state = 'in-review' and confirmed_at is null;

create table catalogue.resolution (
  resolution_id uuid primary key,
  example_id uuid not null references catalogue.example,
  campaign_id uuid not null,
  attempt int not null,
  decision_id uuid not null,
  outcome text not null,
  content jsonb,
  labels jsonb,
  reason text,
  guideline_version int not null,
  resolved_at timestamptz not null default now(),
  constraint one_resolution_per_attempt unique (example_id, attempt)
);
create index resolution_campaign_idx on catalogue.resolution (campaign_id, example_id);

create table catalogue.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_waiting_idx on catalogue.outbox (id) where published_at is null;

-- catalogue/0002_reopening.sql a69d39ecc3f7b51a5c176ad51415afba4420cd107b75b9727d0691d3afd9ef00
-- Why examples were opened again: those named, or all that were settled under a version of the guideline.
create table catalogue.reopening (
  reopening_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  example_ids uuid[] not null,
  guideline_version int,
  reason text not null,
  reopened_at timestamptz not null default now(),
  constraint examples_or_guideline check ((cardinality(example_ids) = 0) = (guideline_version is not null))
);

-- Attempts that are over because their example was opened again; their resolutions are superseded.
create table catalogue.reopened_attempt (
  example_id uuid not null references catalogue.example,
  attempt int not null,
  reopening_id uuid not null references catalogue.reopening,
  constraint one_reopening_per_attempt primary key (example_id, attempt)
);
create index reopened_attempt_reopening_id_idx on catalogue.reopened_attempt (reopening_id);

-- What a version of the guideline touched.
create index resolution_guideline_idx on catalogue.resolution (campaign_id, guideline_version, example_id);

-- catalogue/0003_change.sql 7936c3b41700d60a0fefcd0fede33a7b6692c880038b69a7e59b9e9c414a834d
-- The oldest version whose judgments count under this one.
alter table catalogue.guideline add column compatible_from int not null default 1;

-- What was changed in a campaign in flight, by whom, and what each setting was before and after.
create table catalogue.change (
  change_id uuid primary key,
  campaign_id uuid not null references catalogue.campaign,
  -- The campaign's since.
  revision int not null,
  by_kind text not null,
  by_id text not null,
  asked jsonb not null,
  effects jsonb not null,
  changed_at timestamptz not null default now(),
  constraint one_change_per_revision unique (campaign_id, revision)
);

-- catalogue/0004_stranding.sql b162ea18aaf99598b54f66a106fad65ed82e04da72dedcebdce62bd28ec84c78
-- Attempts that ended because nobody came, and whom they needed.
create table catalogue.stranding (
  example_id uuid not null references catalogue.example,
  attempt int not null,
  reason text not null,
  purpose text,
  variant text,
  stranded_at timestamptz not null default now(),
  constraint one_stranding_per_attempt primary key (example_id, attempt)
);

-- catalogue/0005_file_kind.sql dc8329d4bd19c51b93d7845a7d095182c317f782819c7e825520efe1f64b3b52
-- What kind of file holds the rows, and which of its columns holds which field of the format.
alter table catalogue.dataset add column file_kind text not null default 'jsonl';
alter table catalogue.dataset add column columns jsonb not null default '{}';

-- The second file of an import under way, so that two files of any size can be joined. Its rows go when the import ends.
create unlogged table catalogue.translation (
  dataset_id uuid not null,
  key text not null,
  line int not null,
  content jsonb,
  reason text not null,
  asked boolean not null default false,
  primary key (dataset_id, key)
);

-- catalogue/0006_staged_example.sql 34ee8f950bf1a2905f23475626f8c92c612d45a4c41c2a47d580e84513dac6e9
-- Lines of imports under way, without an index and without a log: they become examples by one statement when the last one is in.
-- What a crash takes is read again from the file.
create unlogged table catalogue.staged_example (
  dataset_id uuid not null,
  example_id uuid not null,
  line int not null,
  external_id text,
  kind text not null,
  source jsonb,
  translation jsonb,
  content_sha256 text not null
);

-- consensus/0001_decision.sql 9971ebef2ee1b03f2c0beaad82005b4fae066a2b8fcfd2c70764f78ccde0c1da
create schema if not exists consensus;

-- What consensus answered after a round. Written once and never changed: a retry reads it.
create table consensus.decision (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  outcome jsonb not null,
  evidence jsonb not null,
  decided_at timestamptz not null default now(),
  constraint one_decision_per_round unique (example_id, attempt, round)
);

create table consensus.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_unpublished_idx on consensus.outbox (id) where published_at is null;

-- consensus/0002_lesson.sql 7351578c8dd58782f40ef05ab3ed7a0ad2e146ec5e4724fb5ac6b755c74ca5ec
-- What settled decisions have taught of reviewers: one row for each answer, written with its decision and taken back when the
-- example is opened again. No running counts: they could drift from what they count.
create table consensus.lesson (
  decision_id uuid not null,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  author text not null,
  draft_good boolean not null,
  accepted boolean not null,
  constraint one_lesson_per_author primary key (decision_id, author)
);

create index lesson_campaign_id_author_idx on consensus.lesson (campaign_id, author) include (draft_good, accepted);
create index lesson_example_id_idx on consensus.lesson (example_id);

-- How resolved drafts fared, likewise. Ids are in order of time, so that the latest are read from the end of the index.
create table consensus.draft_outcome (
  decision_id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  provider text not null,
  stood boolean not null
);

create index draft_outcome_campaign_id_provider_idx
  on consensus.draft_outcome (campaign_id, provider, decision_id) include (stood);
create index draft_outcome_example_id_idx on consensus.draft_outcome (example_id);

-- consensus/0003_model_run.sql 383e874d65302243ded84a1fb8f96669665dcdccd209a445c39be6e2385a4019
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

-- consensus/0004_precedent.sql 86cb4446bfcc30320431ea212c0c8dde761579c32c57304ceca16210c102f31c
-- Trigrams of PostgreSQL's own contrib modules; a trusted extension, so that the owner of the database may create it.
create extension if not exists pg_trgm with schema public;

-- What adjudicators decided, for whoever has to decide something like it. Written with its decision, taken back when the example is
-- opened again: a decision that stands no more is nobody's model.
create table consensus.precedent (
  decision_id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  verdict text not null constraint precedent_verdict_is_known check (verdict in ('accept', 'edit', 'drop')),
  reason text not null,
  -- Kinds of the acts of the draft and of the adjudicators.
  acts text[] not null,
  -- How the English text begins that it was decided on; '' where it is not known.
  source text not null
);

create index precedent_campaign_id_idx on consensus.precedent (campaign_id, decision_id);
create index precedent_example_id_idx on consensus.precedent (example_id);
create index precedent_source_idx on consensus.precedent using gin (source gin_trgm_ops);
create index precedent_words_idx on consensus.precedent using gin ((reason || ' ' || source) gin_trgm_ops);

-- Those of before: found by their reason, for their text is another service's. Of each example the last attempt's.
insert into consensus.precedent (decision_id, campaign_id, example_id, attempt, verdict, reason, acts, source)
select distinct on (example_id) id, campaign_id, example_id, attempt, coalesce(verdict, 'edit'),
  coalesce(outcome->>'reason', regexp_replace(evidence->>'why', '^An adjudicator decided: ', '')), '{}', ''
from consensus.decision d
where outcome->>'kind' = 'settle' and evidence->>'rule' = 'adjudicated'
  and not exists (select 1 from consensus.decision later where later.example_id = d.example_id and later.attempt > d.attempt)
order by example_id, attempt desc;

-- consensus/0005_soft_label.sql 16d7775817b5143acd12becfa42c97b5daef9f96e7bd1657d9fa40a38e7e0d2f
-- What a run found that people said, by question and by what they agree to be counted by, with small numbers hidden. Kept for a campaign's
-- last run: the difference between two would tell of whoever judged between them.
create table consensus.model_soft_label (
  run_id uuid not null references consensus.model_run,
  counted_by text not null,
  question text not null,
  told jsonb not null,
  primary key (run_id, counted_by, question)
);

-- consensus/0006_latest_precedents.sql cd0fd0f6e645d6ca1f824d93773a4c97c075e2d30c61d3c842005697d6b9a61d
-- The latest precedents are compared one by one: texts of one campaign are so alike that trigram indexes left most of them to compare
-- as well, and bounded nothing.
drop index consensus.precedent_source_idx;
drop index consensus.precedent_words_idx;

-- release/0001_release.sql 1fac5ee85f2b3303ef784c1732dfe2e6e74cbb672f82a82d2d136903090d0909
create schema if not exists release;

-- One export of what a campaign had resolved when it was frozen. `campaign` is what the card says of it, as it was then.
create table release.release (
  id uuid primary key,
  campaign_id uuid not null,
  version integer not null,
  state text not null default 'requested',
  simulated boolean not null,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  campaign jsonb,
  rows integer not null default 0,
  -- Items written so far: the next part begins at this ordinal.
  written integer not null default 0,
  -- Counts over the items written so far, for the card.
  tally jsonb not null default '{}',
  failure text,
  built_at timestamptz,
  constraint one_release_per_version unique (campaign_id, version),
  constraint release_state_is_known check (state in ('requested', 'building', 'built', 'failed'))
);

-- The snapshot, in the order of example ids. `judgment_ids` are pinned when the item's part is first rendered: later work is not in it.
create table release.release_item (
  release_id uuid not null references release.release (id),
  ordinal integer not null,
  example_id uuid not null,
  resolution_id uuid not null,
  judgment_ids jsonb,
  primary key (release_id, ordinal)
);

-- The objects that a file consists of, and the items (`from_ordinal` to before `to_ordinal`) that each was rendered from.
create table release.release_part (
  release_id uuid not null references release.release (id),
  path text not null,
  part integer not null,
  from_ordinal integer not null,
  to_ordinal integer not null,
  bytes bigint not null,
  sha256 text not null,
  rows integer not null,
  primary key (release_id, path, part)
);

create table release.release_file (
  release_id uuid not null references release.release (id),
  path text not null,
  bytes bigint not null,
  sha256 text not null,
  primary key (release_id, path)
);

create table release.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);

create index outbox_waiting_idx on release.outbox (id) where published_at is null;

-- release/0002_parquet.sql acab2181cbbcae5d67ea51b24841bfd64db99b09e42ca6f706f79f4b19b653f1
-- What the footer of a Parquet file says of the row group that this part holds; null for every other part.
alter table release.release_part add column row_group jsonb;

-- SHA-256 of each row file as far as it is written, so that no step has to read a whole file.
alter table release.release add column digests jsonb not null default '{}';

-- A release under way has no digests of what it has written: it begins again, with the judgments that are pinned.
delete from release.release_file where release_id in (select id from release.release where state = 'building');
delete from release.release_part where release_id in (select id from release.release where state = 'building');
update release.release set written = 0, tally = '{}' where state = 'building';

-- release/0003_release_item_example.sql 77547d49cb6925873e66c7a22cd15677df3f10253004166403cbf3a324cd6382
-- Which releases hold an example: asked by the story of an example, one page at a time.
create index release_item_example_id_idx on release.release_item (example_id);

-- review/0001_review.sql 3574ca2c0b502bcf104aa161445d754612d37c2e449e0ccd240acc111d4fece5
create schema if not exists review;

-- What review must know of a campaign of the catalogue. State follows by event; the higher revision wins.
create table review.campaign (
  campaign_id uuid primary key,
  state text not null,
  revision integer not null,
  culture text not null,
  priority integer not null,
  lease_seconds integer not null,
  round_seconds integer not null,
  guideline_version integer not null,
  -- Keys the pseudonyms of this campaign: the same person is somebody else in another one.
  salt text not null default gen_random_uuid()::text || gen_random_uuid()::text
);

create table review.member (
  campaign_id uuid not null references review.campaign,
  contributor_id uuid not null,
  name text not null,
  pseudonym text not null,
  roles text[] not null,
  variants text[] not null,
  joined_at timestamptz not null default now(),
  primary key (campaign_id, contributor_id),
  constraint one_person_per_pseudonym unique (campaign_id, pseudonym)
);
create index member_contributor_id_idx on review.member (contributor_id);

create table review.round (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  purpose text not null,
  seats integer not null,
  variant text,
  candidate_ids text[] not null,
  decision_id uuid,
  guideline_version integer not null,
  -- By field: a digest of the draft's text and the protected texts that an edit must keep.
  fields jsonb not null,
  filled integer not null default 0,
  opened_at timestamptz not null default now(),
  deadline_at timestamptz not null,
  -- How often the deadline came while nobody had ever taken a seat.
  deadline_calls integer not null default 0,
  closed_at timestamptz,
  closed_by text,
  frozen uuid[],
  constraint one_round_per_number unique (example_id, attempt, round),
  constraint no_more_filled_than_opened check (filled <= seats),
  constraint closed_rounds_are_frozen check ((closed_at is null) = (frozen is null) and (closed_at is null) = (closed_by is null))
);
create index round_open_idx on review.round (campaign_id, id) where closed_at is null;

create table review.seat (
  id uuid primary key,
  round_id uuid not null references review.round,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  purpose text not null,
  variant text,
  state text not null default 'open' constraint seat_state_is_known check (state in ('open', 'held', 'filled', 'closed')),
  -- True once somebody has come to any seat of the round: begun examples are finished first.
  begun boolean not null default false,
  held_by uuid,
  lease_expires_at timestamptz,
  opened_at timestamptz not null default now(),
  constraint held_seats_have_a_holder check (state <> 'held' or (held_by is not null and lease_expires_at is not null))
);
create unique index one_held_seat_per_contributor on review.seat (campaign_id, held_by) where state = 'held';
create index seat_open_idx on review.seat (campaign_id, purpose, begun desc, opened_at, id) where state = 'open';
create index seat_held_idx on review.seat (campaign_id, lease_expires_at) where state = 'held';
create index seat_round_id_idx on review.seat (round_id);

-- Who held which seat and how it ended: a past holder's late work is kept, a released seat is not offered again.
create table review.lease (
  id bigint generated always as identity primary key,
  seat_id uuid not null references review.seat,
  round_id uuid not null,
  example_id uuid not null,
  contributor_id uuid not null,
  claimed_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text constraint lease_end_is_known check (ended_by in ('filled', 'released', 'expired', 'closed')),
  reason text,
  comment text
);
create index lease_seat_id_idx on review.lease (seat_id, id);
create index lease_round_id_idx on review.lease (round_id);
create index lease_example_id_contributor_id_idx on review.lease (example_id, contributor_id);

create table review.judgment (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  round_id uuid not null references review.round,
  purpose text not null,
  seat_id uuid not null references review.seat,
  contributor_id uuid not null,
  variant text,
  standing text not null constraint standing_is_known check (standing in ('filled', 'surplus')),
  guideline_version integer not null,
  opinion jsonb not null,
  submitted_at timestamptz not null default now()
);
create unique index one_counted_judgment_per_contributor on review.judgment (example_id, attempt, contributor_id) where standing = 'filled';
create unique index one_counted_judgment_per_seat on review.judgment (seat_id) where standing = 'filled';
create index judgment_example_id_contributor_id_idx on review.judgment (example_id, contributor_id);
create index judgment_round_id_idx on review.judgment (round_id);
create index judgment_campaign_id_submitted_at_idx on review.judgment (campaign_id, submitted_at);

-- Examples that were resolved, by the last attempt that was: from then on their judgments are no secret.
create table review.example_end (
  example_id uuid primary key,
  attempt integer not null
);

create table review.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_waiting_idx on review.outbox (id) where published_at is null;

-- review/0002_carried_judgment.sql 58e5c4dc3878f350d818ce9500be7eb15399d0b2b6b0024cb620b406f7ec77e5
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

-- review/0003_given_back.sql 68b16af43144f3f0f9fc19f9595accdfb9cf938b80b8be5a933484f6781116e8
-- Seats that were given back, which are few: what the coordinator's page and decisions ask about.
create index lease_released_idx on review.lease (round_id) where ended_by = 'released';

-- review/0004_unsent_judgment.sql 67a7dda31920f0442e781c6969db2fafb6feb2e3a919bd74a3c4e696235f6892
-- What a person has written in a seat and not sent yet, as their page keeps it. Nobody else reads it; it goes when they submit.
create table review.unsent_judgment (
  seat_id uuid not null references review.seat,
  contributor_id uuid not null,
  campaign_id uuid not null,
  -- Counted by the page: the higher wins, whichever device it comes from.
  count integer not null,
  content text not null,
  saved_at timestamptz not null default now(),
  constraint one_unsent_judgment_per_person primary key (seat_id, contributor_id)
);
create index unsent_judgment_campaign_id_idx on review.unsent_judgment (campaign_id);

-- review/0005_invitation.sql f9c74003085d83965270bc437a9caf696a1de59f56540592efe6f3bc4a5b1ccd
-- Invitations to a campaign. Of a code only its digest is kept: it is told once, to who made the invitation.
create table review.invitation (
  id uuid primary key,
  campaign_id uuid not null references review.campaign,
  code_digest text not null,
  roles text[] not null,
  variants text[] not null,
  uses integer not null,
  uses_left integer not null,
  -- Null where an operator or a service made it: those may always give what they gave.
  made_by uuid,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint one_invitation_per_code unique (code_digest),
  constraint no_more_uses_than_given check (uses_left between 0 and uses)
);
create index invitation_campaign_id_idx on review.invitation (campaign_id, id);

-- Who came by which invitation: the same person who comes again costs no use.
create table review.acceptance (
  invitation_id uuid not null references review.invitation,
  contributor_id uuid not null,
  accepted_at timestamptz not null default now(),
  constraint one_acceptance_per_person primary key (invitation_id, contributor_id)
);
create index acceptance_contributor_id_idx on review.acceptance (contributor_id);

-- review/0006_policy.sql 029476863934abb26840598ccaaad796930aa0793780ee6bb88481ee61803af3
-- The campaign's policy, whole. Null where it was mirrored by the version before: the catalogue is then asked again.
alter table review.campaign add column policy jsonb;

-- What its people are too few for, as was last told.
alter table review.campaign add column foretold jsonb not null default '[]';

-- review/0007_vote_order.sql 6df60df804fdc352374df3ef3a40a8508d9ae51c0995a8847de39a6c70643243
-- Votes of a campaign are read example by example, for its models.
create index judgment_campaign_id_example_id_idx on review.judgment (campaign_id, example_id, id) where purpose = 'judge';

-- review/0008_blind_draft.sql 35ea73f4727c20ab8eb2bffbaca554a3c6330d4058bec6fe16b137b12b147c99
-- The anchoring control: a seat that shows no draft, and what was written in one.
alter table review.seat add column blind boolean not null default false;
alter table review.judgment add column saw_draft boolean not null default true;
create index judgment_blind_idx on review.judgment (campaign_id, submitted_at) where not saw_draft;

-- review/0008_gold_outcome.sql ac8585453a534eec70bc9c64c4a789a9c39c479a3686a94a918aeee0fb7175e2
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

-- review/0009_variant_target.sql 5ff9f697929580bed1174f96dfc9afe611a9dd6a086d165fc05b9c72552292a9
-- The variant that a seat is kept for, empty where for none, and until when: then anybody may take it.
alter table review.seat
  add column kept_for text not null default '',
  add column kept_until timestamptz,
  add constraint kept_seats_have_an_end check ((kept_for = '') = (kept_until is null));

-- Each variant has its own stretch, so that a claim passes over no seat that is kept for somebody else.
drop index review.seat_open_idx;
create index seat_open_idx on review.seat (campaign_id, purpose, kept_for, begun desc, opened_at, id) where state = 'open';
create index seat_kept_idx on review.seat (campaign_id, kept_until) where state = 'open' and kept_for <> '';

-- review/0010_outcome_check.sql 9497f7b8659ff13c35e482ea97a14008ae815f7b94b963c584ef7454553e9195
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

-- review/0011_consent.sql 8aa453a8ca621c40eac5a39e2ccd41b17b60fbc242e5643b2e34e9893fe2ce95
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

-- review/0012_gold.sql b5a4076b594dc082eca2aa21f265d4399c04caa2f777989defe1b2237536d25f
-- Examples whose right judgment is known. Their rounds are opened here, and no workflow knows them.
create table review.gold (
  example_id uuid primary key,
  campaign_id uuid not null,
  -- The right judgment: quality/score.ts reads it.
  right_judgment jsonb not null,
  planted boolean not null,
  note text not null,
  set_by uuid,
  set_at timestamptz not null default now()
);
create index gold_campaign_id_idx on review.gold (campaign_id);

alter table review.round add column gold boolean not null default false;
-- What a gold seat is for: silent control, or its holder's qualification. Null in every seat of the work.
alter table review.seat add column gold text constraint gold_use_is_known check (gold in ('gold', 'qualification'));

-- Seats given while the campaign mixes gold in: which of them are gold is drawn by this number.
alter table review.member add column seats_given integer not null default 0;
-- Whether they passed the qualification set; null while it is not decided. A new try begins at `qualifying_since`.
alter table review.member add column qualified boolean;
alter table review.member add column qualification_ended_at timestamptz;
alter table review.member add column qualifying_since timestamptz not null default '-infinity';

-- review/0013_daily_quota.sql 0d48a07d5e85673dfb10b24ad5b2e9dd8c1258291d394d8716f5c50762b801bc
-- What somebody has judged today, where a claim looks.
create index judgment_contributor_id_submitted_at_idx on review.judgment (contributor_id, campaign_id, submitted_at);

-- review/0014_profile.sql 4e76758baa52aad7997a2839463fb63c19a1565039669713f3bc16ef41cf7315
-- What people say of themselves in a campaign. Region, age band and gender are there only while their person agrees to the purpose of each.
create table review.profile (
  campaign_id uuid not null,
  contributor_id uuid not null,
  -- [{ variant, read, write }]
  variants jsonb not null,
  region text,
  age_band text,
  gender text,
  changed_at timestamptz not null default now(),
  constraint one_profile_per_member primary key (campaign_id, contributor_id),
  foreign key (campaign_id, contributor_id) references review.member
);

-- The variants that the campaign gave a member; `variants` are those of them that they are offered. Null in a row of the version before: the same.
alter table review.member add column given_variants text[];

-- review/0015_gold_guideline.sql d18dda7d7f737544267e29c2599ba87a13f67b354bf8bb3ab07fe9fd8bb24254
-- The guideline that was in force when a gold seat was given: its round is there for months, and others hold seats in it. Null in a seat of the work.
alter table review.seat add column guideline_version integer;

-- review/0015_quality_guard.sql 4d3046bf2cd906448b075fa086090e9f2ccf1cf220b81e1600ffc724aae45644
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

-- review/0017_lease_contributor.sql 82ee2c2fec68cfd216f0e26b2472f8f68f5ad78566dedeedf1364d5df4a102c0
-- What somebody held, for who asks what is kept of them.
create index lease_contributor_id_idx on review.lease (contributor_id);

-- review/0018_withdrawal.sql 45f0eadc3830d5a4720fa5fa41b70af621e70b1f66a19a66624aba7ade8e3982
-- Judgments that their person took back: that one was given, and nothing of what was said. A repeat of its id is still answered.
create table review.withdrawn_judgment (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  contributor_id uuid not null,
  standing text not null,
  submitted_at timestamptz not null,
  withdrawn_at timestamptz not null default now()
);
create index withdrawn_judgment_contributor_id_idx on review.withdrawn_judgment (contributor_id, campaign_id);

-- Purposes for which a member objects to the use of what they gave, asked for or not.
alter table review.member add column objections text[] not null default '{}';

-- review/0019_gold_retired.sql d89f00d69e33f06bdd8b00bb6d8c284628d3adb9b6eb98ab7118ae9725533c81
-- Gold that was taken back: nobody is given it any more, and what was answered to it counts for nothing. Its examples stay out of the work.
alter table review.gold add column retired_at timestamptz;

-- review/0020_hot_indexes.sql 200f4fdc6d589b74a928b8e89eb4a5e520bfc149f8924b0ed0d4d574c5993bfb
-- A connection keeps the plan that it made for a statement, also one made while the tables were nearly empty, when every index looks as good as
-- every other. So no index may be there that a statement of a claim or a submit could take instead of its own and that holds more rows with
-- every day: not one that begins with the person (services/review/kept-plan.test.ts).
drop index review.judgment_contributor_id_submitted_at_idx;
-- What somebody has judged in a campaign, today and ever.
create index judgment_campaign_id_contributor_id_idx on review.judgment (campaign_id, contributor_id, submitted_at);
drop index review.lease_contributor_id_idx;
-- What somebody held, for who asks what is kept of them. By its text, which no other statement names.
create index lease_contributor_text_idx on review.lease ((contributor_id::text));
-- Seats whose lease may have run out. Without gold, so that a person's own seat is only ever found by `one_held_seat_per_contributor`.
drop index review.seat_held_idx;
create index seat_left_idx on review.seat (campaign_id, lease_expires_at) where state = 'held' and gold is null;

-- review/0023_event_instant.sql 2c722e9385d893130729a7127c0332e0bd4ce4e0f5501d0101bc56b763c2050f
-- An event is of the moment at which it is recorded, not at which its transaction began: one that had to wait for a judgment of the same person
-- comes after it, and takes it back (people/withdrawal.ts).
alter table review.outbox alter column at set default clock_timestamp();

-- review/0024_counted_from_the_index.sql 2b7b2ed3f7adb3c622ca0874885935b6111e746e4dae77cb2d5c7145d95739da
-- The progress of a campaign counts its judgments, and who gave one lately, each time that somebody is told: from this index alone, and not
-- from the judgments themselves, which hold what people wrote.
drop index review.judgment_campaign_id_submitted_at_idx;
create index judgment_counted_idx on review.judgment (campaign_id, submitted_at) include (purpose, standing, contributor_id);
