-- Hours of any months of this year and the one before, one subtraction a person: reports of a quarter over a whole region stay as quick as those of
-- the year.

alter table person_figure add column hours_to int[];
comment on column person_figure.hours_to is 'of an obligation of hours: hundredths that count, of trainings from January of last year up to the end of each month';
insert into figure_due default values;
