-- How the rows of a release are laid out: one of before keeps its own, so that its lost bytes can be made again.
alter table release.release add column layout integer not null default 1;
