-- What a person has written in a seat and not sent yet, as their page keeps it. Nobody else reads it; it goes when they submit.
create table review.unsent_judgment (
  seat_id uuid not null references review.seat,
  contributor_id uuid not null,
  campaign_id uuid not null,
  -- Counted by the page: the higher wins, whichever device it comes from.
  count integer not null,
  content text not null,
  saved_at timestamptz not null default now(),
  constraint one_unsent_judgment_per_person primary key (seat_id, contributor_id)
);
create index unsent_judgment_campaign_id_idx on review.unsent_judgment (campaign_id);
