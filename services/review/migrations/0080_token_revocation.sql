-- Tokens that an operator takes back: those of a person that were issued up to an instant. Kept for good; there are few.
create table review.token_revocation (
  contributor_id uuid primary key,
  issued_until timestamptz not null,
  revoked_by uuid not null,
  revoked_at timestamptz not null default now()
);
