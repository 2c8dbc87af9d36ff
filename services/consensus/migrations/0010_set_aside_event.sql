-- Events that NATS refuses for themselves, with what it said: they wait for an operator (`./endonym events dead`) and hold up no other.
-- The index of what waits stays as it is: relays of the version before go on with it, and rows set aside are few.
alter table consensus.outbox
  add column refusals integer not null default 0,
  add column set_aside_at timestamptz,
  add column set_aside_reason text;
