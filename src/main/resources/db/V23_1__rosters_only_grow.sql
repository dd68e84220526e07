-- The application may only add to rosters; while one is open it may be written anew.
create function clear_roster(sitting uuid) returns void language sql security definer set search_path = public as $$
  delete from roster r using sitting s where s.id = sitting and r.sitting_id = s.id and s.roster_commitment is null
$$;
revoke all on function clear_roster(uuid) from public;
