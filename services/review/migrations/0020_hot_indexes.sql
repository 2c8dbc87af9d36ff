-- A connection keeps the plan that it made for a statement, also one made while the tables were nearly empty, when every index looks as good as
-- every other. So no index may be there that a statement of a claim or a submit could take instead of its own and that holds more rows with
-- every day: not one that begins with the person (services/review/kept-plan.test.ts).
drop index review.judgment_contributor_id_submitted_at_idx;
-- What somebody has judged in a campaign, today and ever.
create index judgment_campaign_id_contributor_id_idx on review.judgment (campaign_id, contributor_id, submitted_at);
drop index review.lease_contributor_id_idx;
-- What somebody held, for who asks what is kept of them. By its text, which no other statement names.
create index lease_contributor_text_idx on review.lease ((contributor_id::text));
-- Seats whose lease may have run out. Without gold, so that a person's own seat is only ever found by `one_held_seat_per_contributor`.
drop index review.seat_held_idx;
create index seat_left_idx on review.seat (campaign_id, lease_expires_at) where state = 'held' and gold is null;
