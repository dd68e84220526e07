-- HR's desk counts what waits for a confirmation.
create index hours_entry_to_confirm on hours_entry (unit_id) where state = 'toConfirm';
