-- An import counts its attempts before each begins, and is tried next at a time of its own: one that breaks off holds up no other.
alter table catalogue.dataset
  add column attempts int not null default 0,
  -- Times that a part of the installation was away: these cost no attempt, and are waited for longer each time.
  add column outages int not null default 0,
  add column next_try_at timestamptz not null default now(),
  add column last_failure text,
  -- What an import that was ended had put aside is cleared in the background.
  add column cleared boolean not null default true,
  add column deleted_at timestamptz;

drop index catalogue.one_dataset_per_bytes;
create unique index one_dataset_per_bytes on catalogue.dataset (campaign_id, sha256) where state <> 'refused' and deleted_at is null;
drop index catalogue.dataset_importing_idx;
create index dataset_importing_idx on catalogue.dataset (next_try_at) where state = 'importing';
create index dataset_uncleared_idx on catalogue.dataset (dataset_id) where not cleared;
