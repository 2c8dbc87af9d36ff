-- An event is of the moment at which it is recorded, not at which its transaction began: one that had to wait for a judgment of the same person
-- comes after it, and takes it back (people/withdrawal.ts).
alter table review.outbox alter column at set default clock_timestamp();
