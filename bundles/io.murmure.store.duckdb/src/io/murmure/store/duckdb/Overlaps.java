package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.study.StudySettings.Names;

/**
 * Finds what one source tells again of a conversation that another told of before, where posts have no ids: the export of another member,
 * who calls the same people otherwise, or a newer one, which has messages as they were edited. Costs a join of what both say within the time that both cover.
 */
final class Overlaps {

	private static final String SIDES = Sql.script("overlap/sides.sql");
	private static final String DOUBLES = Sql.script("overlap/doubles.sql");
	private static final String EDITED = Sql.script("overlap/edited.sql");
	private static final String ONE_POST = Sql.script("overlap/one-post.sql");
	private static final String SAME = "t.text = o.text";
	/** Where the Study has no name any more, another member has theirs; what is left must be enough to tell the message by. */
	private static final String WITHOUT_WHO_OPTED_OUT = """
			contains(t.text, '[name]') and t.text <> o.text and length(replace(t.text, '[name]', '')) >= 5
			and regexp_full_match(o.text, replace(regexp_escape(t.text), regexp_escape('[name]'), '.{1,40}'), 's')""";
	private static final String PERSONS = Sql.script("overlap/persons.sql");
	/** Of a table and its column that says what happened. */
	private static final String TWINS = Sql.script("overlap/twins.sql");

	private final Connection connection;
	private final People people;
	private long posts;
	private long persons;

	Overlaps(Connection connection, People people) {
		this.connection = connection;
		this.people = people;
	}

	/** Posts that were there already under another name or minute. */
	long posts() {
		return posts;
	}

	/** People who were there already under another name. */
	long persons() {
		return persons;
	}

	/** Whether another source told of the same channels; the check that an import into a new channel is spared the rest by. */
	boolean arePossible() throws SQLException {
		return Sql.number(connection, """
				select count(*) from (select 1 from store.post where platform_key is null and post_id not in (select post_id from mine)
					and channel_id in (select distinct p.channel_id from store.post p join store.unsettled u on u.post_id = p.post_id) limit 1)""") > 0;
	}

	/** As part of a transaction. */
	void merge() throws SQLException {
		Removing removing = new Removing(connection);
		Sql.run(connection, SIDES);
		boolean more = true;
		while (more) {
			long before = posts + persons;
			mergePosts();
			joinPersons();
			more = posts + persons > before;
		}
		mergeFound(EDITED);
		if (posts + persons > 0) {
			removing.computed();
			Versions.grow(connection, List.of("posts", "mentions", "reactions", "memberships", "edits", "deletions"));
		}
	}

	/** What was new in this source is not new any more. */
	void startSource() throws SQLException {
		Sql.run(connection, "delete from store.unsettled where post_id in (select post_id from mine) or post_id not in (select post_id from store.post); truncate mine");
	}

	private void mergePosts() throws SQLException {
		long found;
		do {
			found = mergeFound(DOUBLES.formatted(SAME)) + mergeFound(DOUBLES.formatted(WITHOUT_WHO_OPTED_OUT));
		} while (found > 0);
	}

	private long mergeFound(String script) throws SQLException {
		Sql.run(connection, script);
		long found = Sql.number(connection, "select count(*) from double");
		if (found > 0) {
			Sql.run(connection, ONE_POST);
		}
		posts += found;
		return found;
	}

	private void joinPersons() throws SQLException {
		Map<Long, Long> joined = new LinkedHashMap<>();
		Sql.each(connection, row -> joined.put(Math.max(row.getLong(1), row.getLong(2)), Math.min(row.getLong(1), row.getLong(2))), PERSONS.formatted(WITHOUT_WHO_OPTED_OUT));
		for (Map.Entry<Long, Long> pair : joined.entrySet()) {
			join(pair.getKey(), pair.getValue());
		}
		persons += joined.size();
	}

	private void join(long gone, long stays) throws SQLException {
		String goneName = name(gone);
		String name = name(stays);
		Sql.update(connection, TWINS.formatted("membership", "change"), gone, stays);
		Sql.update(connection, TWINS.formatted("deletion", "written"), gone, stays);
		Sql.update(connection, "update store.post set author_id = ?, author = ? where author_id = ?", stays, name, gone);
		Sql.update(connection, "update store.post set words_of = ? where words_of = ?", stays, gone);
		for (String table : List.of("store.mention", "store.reaction", "store.membership", "store.renaming", "store.deletion", "store.role", "store.alias", "ours", "theirs")) {
			Sql.update(connection, "update " + table + " set author_id = ? where author_id = ?", stays, gone);
		}
		Sql.update(connection, "insert into store.alias select person, ?::bigint, false from store.author where author_id = ? and person is not null", stays, gone);
		Sql.update(connection, "delete from store.author where author_id = ?", gone);
		// names within texts stand under pseudonyms, unless the study keeps them as they came
		boolean inTexts = SettingsTable.read(connection).names() == Names.PSEUDONYM;
		if (inTexts) {
			reword(goneName, name);
		}
		people.join(goneName, name, inTexts);
	}

	private void reword(String goneName, String name) throws SQLException {
		new Rewording(connection, Set.of(goneName), text -> text.replace(goneName, name)).everywhere();
		for (String side : List.of("ours", "theirs")) {
			Sql.update(connection, "update " + side + " set text = replace(text, ?, ?) where contains(text, ?)", goneName, name, goneName);
		}
	}

	private String name(long author) throws SQLException {
		return Sql.list(connection, row -> row.getString(1), "select author from store.author where author_id = ?", author).get(0);
	}
}
