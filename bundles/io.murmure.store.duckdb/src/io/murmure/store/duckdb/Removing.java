package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.study.Forgetting;
import io.murmure.core.study.Removal;
import io.murmure.core.table.Micros;

/** Takes people or channels out of the Study with all that was computed from them, as part of a transaction. */
final class Removing {

	private static final String POSTS = Sql.script("removal/posts.sql");
	/** What is no table of an analysis; {@code readings} is a view of several. */
	private static final List<String> OF_IMPORT = List.of("posts", "mentions", "reactions", "memberships", "renamings", "roles", "deletions", "edits", "readings");

	private final Connection connection;
	private final Keys keys = new Keys();

	Removing(Connection connection) throws SQLException {
		this.connection = connection;
		Sql.run(connection, "create or replace temp table doomed (post_id bigint); create or replace temp table leaving (author_id bigint)");
	}

	Removal people(Forgetting people) throws SQLException {
		if (people.authors().isEmpty()) {
			return new Removal(0, 0, 0, 0);
		}
		String ids = people.authors().stream().map(String::valueOf).collect(Collectors.joining(", "));
		Sql.run(connection, "insert into leaving select author_id from store.author where author_id in (" + ids + ")");
		Sql.run(connection, "insert into doomed select post_id from store.post where author_id in (select author_id from leaving) or words_of in (select author_id from leaving)");
		suppress();
		seal(people.seal());
		Removal removed = remove("author_id in (select author_id from leaving)");
		Sql.run(connection, "delete from store.author where author_id in (select author_id from leaving); "
				+ "delete from store.alias where author_id in (select author_id from leaving)");
		long reworded = new Rewording(connection, people.traces(), people.without()).everywhere();
		if (reworded > 0) {
			Versions.grow(connection, OF_IMPORT);
		}
		return new Removal(removed.posts(), removed.reactions(), removed.memberships(), reworded);
	}

	Removal channels(Collection<String> channels) throws SQLException {
		Sql.run(connection, "create or replace temp table closed as select channel_id from store.channel where false");
		for (String channel : channels) {
			Sql.update(connection, "insert into closed select channel_id from store.channel where channel = ?", channel);
		}
		Sql.run(connection, "insert into doomed select post_id from store.post where channel_id in (select channel_id from closed)");
		Removal removed = remove("channel_id in (select channel_id from closed)");
		Sql.run(connection, """
				delete from store.author where author_id not in (select author_id from store.post union select author_id from store.mention
					union select author_id from store.reaction union select author_id from store.membership union select author_id from store.renaming union select author_id from store.deletion
						union select author_id from store.role
							union select words_of from store.post where words_of is not null);
				delete from store.alias where author_id not in (select author_id from store.author)""");
		return removed;
	}

	/** @param memberships which comings, goings, namings, roles and takings back go */
	private Removal remove(String memberships) throws SQLException {
		long before = Sql.number(connection, "select count(*) from store.post");
		Sql.run(connection, POSTS);
		long posts = before - Sql.number(connection, "select count(*) from store.post");
		long reactions = Sql.update(connection, "delete from store.reaction where post_id in (select post_id from doomed) "
				+ "or author_id in (select author_id from leaving)");
		long comings = 0;
		for (String table : List.of("store.membership", "store.renaming", "store.deletion", "store.role")) {
			comings += Sql.update(connection, "delete from " + table + " where " + memberships);
		}
		if (posts + reactions + comings > 0) {
			Sql.run(connection, "delete from store.role_name where role not in (select role from store.role_bearers where enough)");
			computed();
			Versions.grow(connection, OF_IMPORT);
		}
		Sql.run(connection, "update store.counter set next = 1 where name = 'compaction'");
		return new Removal(posts, reactions, comings, 0);
	}

	/** Rows about single posts go with their posts; what was told of the whole is told anew by the next analysis. */
	void computed() throws SQLException {
		List<String> aboutPosts = AnnotationTables.annotating(connection);
		for (String table : AnnotationTables.computed(connection)) {
			Sql.run(connection, "delete from main." + Sql.quoted(table) + (aboutPosts.contains(table) ? " where post_id in (select post_id from doomed)" : ""));
			Versions.grow(connection, List.of(table));
		}
	}

	/** What another member's export may bring back is known again. */
	private void seal(Optional<Forgetting.Seal> seal) throws SQLException {
		Sql.run(connection, "insert into store.removed select fingerprint from store.post where platform_key is not null and post_id in (select post_id from doomed)");
		if (seal.isEmpty()) {
			return;
		}
		List<Keys.Fingerprint> seals = new ArrayList<>();
		Sql.each(connection, row -> seals.add(keys.fingerprint(seal.get().of(row.getString(1), row.getString(2), Micros.instant(row.getLong(3)), row.getString(4)))), """
				select platform, channel, epoch_us(time), text from store.post where platform_key is null and text <> '' and author_id in (select author_id from leaving)""");
		for (Keys.Fingerprint one : seals) {
			Sql.update(connection, "insert into store.removed values (?::hugeint)", one.decimal());
		}
	}

	private void suppress() throws SQLException {
		List<Keys.Fingerprint> persons = Sql.list(connection, row -> Keys.fingerprint(row, 1), """
				select person from store.author where person is not null and author_id in (select author_id from leaving)
				union select person from store.alias where author_id in (select author_id from leaving)""");
		for (Keys.Fingerprint person : persons) {
			Sql.update(connection, "insert into store.suppressed values (?::hugeint)", keys.suppressed(person).decimal());
		}
	}
}
