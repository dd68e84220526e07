-- What was erased because its time was over, or would have been. Append-only.

create table retention_run (
  id       uuid primary key,
  at       timestamptz not null default clock_timestamp(),
  actor_id uuid,
  dry      boolean not null,
  lines    json not null
);
create index retention_run_at on retention_run (at);
create index session_ended on session (ended_at) where ended_at is not null;
