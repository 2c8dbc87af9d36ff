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
