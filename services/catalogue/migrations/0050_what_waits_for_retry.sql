-- A refusal does not end a workflow any more: it waits until somebody says that the step is tried again.
alter table catalogue.trouble rename column has_ended to waits_for_retry;
