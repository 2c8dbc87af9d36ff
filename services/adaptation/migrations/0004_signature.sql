-- The MinHash signature of an example's text (language/minhash.ts), by which those that are nearly the same are found in a campaign.
-- `bands` hold the campaign too, so that one index serves all.
create table adaptation.signature (
  example_id uuid primary key,
  campaign_id uuid not null,
  hashes bigint[] not null,
  bands integer[] not null
);

create index signature_bands_idx on adaptation.signature using gin (bands);
