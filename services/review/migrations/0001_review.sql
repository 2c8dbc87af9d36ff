create schema if not exists review;

-- What review must know of a campaign of the catalogue. State follows by event; the higher revision wins.
create table review.campaign (
  campaign_id uuid primary key,
  state text not null,
  revision integer not null,
  culture text not null,
  priority integer not null,
  lease_seconds integer not null,
  round_seconds integer not null,
  guideline_version integer not null,
  -- Keys the pseudonyms of this campaign: the same person is somebody else in another one.
  salt text not null default gen_random_uuid()::text || gen_random_uuid()::text
);

create table review.member (
  campaign_id uuid not null references review.campaign,
  contributor_id uuid not null,
  name text not null,
  pseudonym text not null,
  roles text[] not null,
  variants text[] not null,
  joined_at timestamptz not null default now(),
  primary key (campaign_id, contributor_id),
  constraint one_person_per_pseudonym unique (campaign_id, pseudonym)
);
create index member_contributor_id_idx on review.member (contributor_id);

create table review.round (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  purpose text not null,
  seats integer not null,
  variant text,
  candidate_ids text[] not null,
  decision_id uuid,
  guideline_version integer not null,
  -- By field: a digest of the draft's text and the protected texts that an edit must keep.
  fields jsonb not null,
  filled integer not null default 0,
  opened_at timestamptz not null default now(),
  deadline_at timestamptz not null,
  -- How often the deadline came while nobody had ever taken a seat.
  deadline_calls integer not null default 0,
  closed_at timestamptz,
  closed_by text,
  frozen uuid[],
  constraint one_round_per_number unique (example_id, attempt, round),
  constraint no_more_filled_than_opened check (filled <= seats),
  constraint closed_rounds_are_frozen check ((closed_at is null) = (frozen is null) and (closed_at is null) = (closed_by is null))
);
create index round_open_idx on review.round (campaign_id, id) where closed_at is null;

create table review.seat (
  id uuid primary key,
  round_id uuid not null references review.round,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  purpose text not null,
  variant text,
  state text not null default 'open' constraint seat_state_is_known check (state in ('open', 'held', 'filled', 'closed')),
  -- True once somebody has come to any seat of the round: begun examples are finished first.
  begun boolean not null default false,
  held_by uuid,
  lease_expires_at timestamptz,
  opened_at timestamptz not null default now(),
  constraint held_seats_have_a_holder check (state <> 'held' or (held_by is not null and lease_expires_at is not null))
);
create unique index one_held_seat_per_contributor on review.seat (campaign_id, held_by) where state = 'held';
create index seat_open_idx on review.seat (campaign_id, purpose, begun desc, opened_at, id) where state = 'open';
create index seat_held_idx on review.seat (campaign_id, lease_expires_at) where state = 'held';
create index seat_round_id_idx on review.seat (round_id);

-- Who held which seat and how it ended: a past holder's late work is kept, a released seat is not offered again.
create table review.lease (
  id bigint generated always as identity primary key,
  seat_id uuid not null references review.seat,
  round_id uuid not null,
  example_id uuid not null,
  contributor_id uuid not null,
  claimed_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text constraint lease_end_is_known check (ended_by in ('filled', 'released', 'expired', 'closed')),
  reason text,
  comment text
);
create index lease_seat_id_idx on review.lease (seat_id, id);
create index lease_round_id_idx on review.lease (round_id);
create index lease_example_id_contributor_id_idx on review.lease (example_id, contributor_id);

create table review.judgment (
  id uuid primary key,
  campaign_id uuid not null,
  example_id uuid not null,
  attempt integer not null,
  round integer not null,
  round_id uuid not null references review.round,
  purpose text not null,
  seat_id uuid not null references review.seat,
  contributor_id uuid not null,
  variant text,
  standing text not null constraint standing_is_known check (standing in ('filled', 'surplus')),
  guideline_version integer not null,
  opinion jsonb not null,
  submitted_at timestamptz not null default now()
);
create unique index one_counted_judgment_per_contributor on review.judgment (example_id, attempt, contributor_id) where standing = 'filled';
create unique index one_counted_judgment_per_seat on review.judgment (seat_id) where standing = 'filled';
create index judgment_example_id_contributor_id_idx on review.judgment (example_id, contributor_id);
create index judgment_round_id_idx on review.judgment (round_id);
create index judgment_campaign_id_submitted_at_idx on review.judgment (campaign_id, submitted_at);

-- Examples that were resolved, by the last attempt that was: from then on their judgments are no secret.
create table review.example_end (
  example_id uuid primary key,
  attempt integer not null
);

create table review.outbox (
  id uuid primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_waiting_idx on review.outbox (id) where published_at is null;
