-- Nodes ask every other second which sessions have ended lately.

create index session_end on session (ended_at) where ended_at is not null;
