-- How many people wrote what findings say they are about. What was told before is told without until it is told anew.
alter table findings add column about_people bigint;
