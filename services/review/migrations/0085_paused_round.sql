-- Open rounds whose deadline came while their campaign was paused: the workflow of each waits until it is told of the resume.
create table review.paused_round (
  campaign_id uuid not null,
  round_id uuid not null,
  primary key (campaign_id, round_id)
);
