-- Temporal's queues live in tables: a row a task, deleted when it is done. PostgreSQL's usual autovacuum waits until a fifth of a table is
-- dead, and each read of a queue steps over its dead rows. Run it after each update of Temporal's schema, on its database `temporal`; again,
-- it changes nothing. The embedded stack does so at each start.
alter table transfer_tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table timer_tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table visibility_tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table tasks_v2 set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table history_immediate_tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table history_scheduled_tasks set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
alter table signals_requested_sets set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
-- A workflow's row is written anew with each of its transitions: room on its page keeps that from touching the indexes.
alter table executions set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
