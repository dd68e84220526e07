-- Extra time, as officers gave it: one row an order, for one person or more, whatever became of it. Append-only.
create table time_grant_order (
  id              uuid primary key,
  sitting_id      uuid not null,
  granted_by      uuid not null references person,
  idempotency_key uuid not null,
  request_digest  bytea not null,
  minutes         int not null check (minutes > 0),
  reason          text not null,
  outcome         json not null,
  granted_at      timestamptz not null,
  unique (granted_by, idempotency_key)
);

comment on column time_grant_order.sitting_id is 'refers by no key: the order stays when a rehearsal is cleaned away';

alter table time_grant
  add column order_id uuid references time_grant_order,
  add check (reason <> 'extraTime' or order_id is not null);
