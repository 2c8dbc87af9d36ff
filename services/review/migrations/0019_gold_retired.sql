-- Gold that was taken back: nobody is given it any more, and what was answered to it counts for nothing. Its examples stay out of the work.
alter table review.gold add column retired_at timestamptz;
