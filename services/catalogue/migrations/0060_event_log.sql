-- What was published, a partition a day (platform/event-log.ts): the outbox holds what waits and stays small, and what is too old goes with its day.
-- `outbox.published_at` stays: relays of the version before write it, and what they have published is moved here bit by bit.
create table catalogue.event_log (
  id uuid not null,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null,
  published_at timestamptz not null,
  primary key (published_at, id)
) partition by range (published_at);
-- Rows come and go: what is left of them is cleared by their number, not by their share of a table that is nearly empty.
alter table catalogue.outbox set (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 20000,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 20000
);
