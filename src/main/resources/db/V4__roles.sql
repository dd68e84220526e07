-- Who may work on banks: write questions, judge those of others, release what was judged good.

alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check
  check (role in ('candidate', 'examOfficer', 'editor', 'reviewer', 'publisher'));
