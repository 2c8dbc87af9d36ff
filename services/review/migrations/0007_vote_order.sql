-- Votes of a campaign are read example by example, for its models.
create index judgment_campaign_id_example_id_idx on review.judgment (campaign_id, example_id, id) where purpose = 'judge';
