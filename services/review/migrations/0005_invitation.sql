-- Invitations to a campaign. Of a code only its digest is kept: it is told once, to who made the invitation.
create table review.invitation (
  id uuid primary key,
  campaign_id uuid not null references review.campaign,
  code_digest text not null,
  roles text[] not null,
  variants text[] not null,
  uses integer not null,
  uses_left integer not null,
  -- Null where an operator or a service made it: those may always give what they gave.
  made_by uuid,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint one_invitation_per_code unique (code_digest),
  constraint no_more_uses_than_given check (uses_left between 0 and uses)
);
create index invitation_campaign_id_idx on review.invitation (campaign_id, id);

-- Who came by which invitation: the same person who comes again costs no use.
create table review.acceptance (
  invitation_id uuid not null references review.invitation,
  contributor_id uuid not null,
  accepted_at timestamptz not null default now(),
  constraint one_acceptance_per_person primary key (invitation_id, contributor_id)
);
create index acceptance_contributor_id_idx on review.acceptance (contributor_id);
