-- The campaign's policy, whole. Null where it was mirrored by the version before: the catalogue is then asked again.
alter table review.campaign add column policy jsonb;

-- What its people are too few for, as was last told.
alter table review.campaign add column foretold jsonb not null default '[]';
