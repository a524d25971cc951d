-- Why each alarm was strongest when it was. Older ones keep their words alone until crises are found anew.
create table alarm_reasons (alarm_id bigint, rank bigint, reason varchar, weight double, counted bigint, whole bigint, usual double, hours bigint, people bigint);
