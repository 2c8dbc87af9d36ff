-- The name that a dataset was imported under, whatever it was renamed to since: the same command with another name is another command. Null for
-- datasets of the release before.
alter table catalogue.dataset add column asked_name text;
