-- The variant that a dataset's examples are bound to; null where they are common to all.
alter table catalogue.dataset add column variant text;
