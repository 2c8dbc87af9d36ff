-- What somebody has judged today, where a claim looks.
create index judgment_contributor_id_submitted_at_idx on review.judgment (contributor_id, campaign_id, submitted_at);
