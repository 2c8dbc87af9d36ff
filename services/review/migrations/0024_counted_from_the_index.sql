-- The progress of a campaign counts its judgments, and who gave one lately, each time that somebody is told: from this index alone, and not
-- from the judgments themselves, which hold what people wrote.
drop index review.judgment_campaign_id_submitted_at_idx;
create index judgment_counted_idx on review.judgment (campaign_id, submitted_at) include (purpose, standing, contributor_id);
