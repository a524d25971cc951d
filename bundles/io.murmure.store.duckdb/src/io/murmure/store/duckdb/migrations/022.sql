-- Whose words a post passes on, where the source says so.
alter table store.post add column words_of bigint;
-- By what messages are known again that were removed with who wrote them: keyed hashes of 128 bits.
create table store.removed (seal hugeint);
