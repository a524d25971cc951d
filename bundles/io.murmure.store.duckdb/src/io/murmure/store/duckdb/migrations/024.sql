-- Names alone: those of authors, with their counts, are found by a pass over all posts.
create view author_names as select author_id, author from store.author;
