-- Few results are graded again; whoever looks for them shouldn't read all.
create index result_regraded on result (attempt_id) where grading_version > 1;
