-- Seats that were given back, which are few: what the coordinator's page and decisions ask about.
create index lease_released_idx on review.lease (round_id) where ended_by = 'released';
