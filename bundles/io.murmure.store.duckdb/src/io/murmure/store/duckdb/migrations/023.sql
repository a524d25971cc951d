-- Whether it is the platform's own id that somebody is known by, and not what they are called.
alter table store.alias add column by_id boolean default false;
