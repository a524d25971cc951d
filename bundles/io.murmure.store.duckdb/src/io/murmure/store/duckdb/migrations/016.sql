-- Where topics lie on a map.
create table topic_places (topic_id bigint, x double, y double);
