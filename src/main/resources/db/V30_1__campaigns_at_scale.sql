-- Counting a campaign of a whole province is one look at one index.
drop index renewal_review_unit;
create index renewal_review_unit on renewal_review (campaign_id, unit_id) include (rank, id, state, level, outcome, gaps, judged_at);
