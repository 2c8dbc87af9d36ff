-- The variant that a seat is kept for, empty where for none, and until when: then anybody may take it.
alter table review.seat
  add column kept_for text not null default '',
  add column kept_until timestamptz,
  add constraint kept_seats_have_an_end check ((kept_for = '') = (kept_until is null));

-- Each variant has its own stretch, so that a claim passes over no seat that is kept for somebody else.
drop index review.seat_open_idx;
create index seat_open_idx on review.seat (campaign_id, purpose, kept_for, begun desc, opened_at, id) where state = 'open';
create index seat_kept_idx on review.seat (campaign_id, kept_until) where state = 'open' and kept_for <> '';
