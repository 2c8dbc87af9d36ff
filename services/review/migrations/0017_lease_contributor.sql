-- What somebody held, for who asks what is kept of them.
create index lease_contributor_id_idx on review.lease (contributor_id);
