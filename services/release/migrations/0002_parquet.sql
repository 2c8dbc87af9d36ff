-- What the footer of a Parquet file says of the row group that this part holds; null for every other part.
alter table release.release_part add column row_group jsonb;

-- SHA-256 of each row file as far as it is written, so that no step has to read a whole file.
alter table release.release add column digests jsonb not null default '{}';

-- A release under way has no digests of what it has written: it begins again, with the judgments that are pinned.
delete from release.release_file where release_id in (select id from release.release where state = 'building');
delete from release.release_part where release_id in (select id from release.release where state = 'building');
update release.release set written = 0, tally = '{}' where state = 'building';
