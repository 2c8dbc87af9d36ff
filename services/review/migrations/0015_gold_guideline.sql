-- The guideline that was in force when a gold seat was given: its round is there for months, and others hold seats in it. Null in a seat of the work.
alter table review.seat add column guideline_version integer;
