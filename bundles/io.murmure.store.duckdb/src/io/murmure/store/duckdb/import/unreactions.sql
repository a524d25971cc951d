-- What was taken back goes, and does not come in again with an older export.
insert into store.unreaction select distinct own_key from stage_unreaction where own_key not in (select own_key from store.unreaction);
delete from store.reaction where own_key in (select own_key from stage_unreaction);
