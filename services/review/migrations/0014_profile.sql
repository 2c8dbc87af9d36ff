-- What people say of themselves in a campaign. Region, age band and gender are there only while their person agrees to the purpose of each.
create table review.profile (
  campaign_id uuid not null,
  contributor_id uuid not null,
  -- [{ variant, read, write }]
  variants jsonb not null,
  region text,
  age_band text,
  gender text,
  changed_at timestamptz not null default now(),
  constraint one_profile_per_member primary key (campaign_id, contributor_id),
  foreign key (campaign_id, contributor_id) references review.member
);

-- The variants that the campaign gave a member; `variants` are those of them that they are offered. Null in a row of the version before: the same.
alter table review.member add column given_variants text[];
