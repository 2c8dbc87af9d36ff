-- When a workflow last said that it waits: one that was told of a resume, and found the next pause, is not forgotten for the first.
alter table review.paused_round add column kept_at timestamptz not null default now();
