-- How many people said the words of a community's label. What was called before is called by its number until it is called anew.
alter table communities add column label_people bigint;
