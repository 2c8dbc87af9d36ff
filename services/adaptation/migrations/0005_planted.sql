-- Gold: the faults that were planted in a draft, by field. Null in every draft of the work.
alter table adaptation.draft add column planted jsonb;
