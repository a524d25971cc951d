-- Whether a burst is one of days or of hours. What was told before is of days.
alter table bursts add column step varchar;
