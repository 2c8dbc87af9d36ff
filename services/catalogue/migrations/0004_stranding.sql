-- Attempts that ended because nobody came, and whom they needed.
create table catalogue.stranding (
  example_id uuid not null references catalogue.example,
  attempt int not null,
  reason text not null,
  purpose text,
  variant text,
  stranded_at timestamptz not null default now(),
  constraint one_stranding_per_attempt primary key (example_id, attempt)
);
