-- The termbase of a campaign: how one English term is said.
create table adaptation.term (
  campaign_id uuid not null,
  term text not null,
  translation text not null,
  case_sensitive boolean not null,
  do_not_translate boolean not null,
  register text not null,
  note text not null,
  primary key (campaign_id, term)
);

-- Grows with each change, so that a process knows whether the terms it holds are still those.
create table adaptation.termbase (
  campaign_id uuid primary key,
  revision integer not null
);
