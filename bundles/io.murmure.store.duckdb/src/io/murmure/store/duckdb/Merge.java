package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.duckdb.DuckDBConnection;

/** Brings what is staged into the Study, as part of a transaction. What it does stands in the scripts of the folder {@code import}. */
final class Merge {

	private static final String STAGE = Sql.script("import/stage.sql");
	private static final String KNOWN = Sql.script("import/known.sql");
	private static final String TWINS = Sql.script("import/twins.sql");
	private static final String RETOLD = Sql.script("import/retold.sql");
	private static final String NEWEST = Sql.script("import/newest.sql");
	private static final String FRESH = Sql.script("import/fresh.sql");
	private static final String EDITS = Sql.script("import/edits.sql");
	private static final String TAKE_BACK = Sql.script("import/take-back.sql");
	private static final String STUBS = Sql.script("import/stubs.sql");
	private static final long REFERENCES_PER_STEP = 1_000_000;

	private final DuckDBConnection connection;
	private final List<String> changed = new ArrayList<>();

	Merge(DuckDBConnection connection) {
		this.connection = connection;
	}

	static void prepare(DuckDBConnection connection) throws SQLException {
		Sql.run(connection, STAGE);
	}

	/**
	 * Brings in what is staged, but for edits and what deletions do.
	 *
	 * @return how many posts the Study has that it had not; one that comes as taken back is none
	 */
	long add(Set<Staged> staged) throws SQLException {
		long added = staged.contains(Staged.POSTS) ? addPosts(staged) : 0;
		for (Staged one : List.of(Staged.REACTIONS, Staged.MEMBERSHIPS, Staged.RENAMINGS, Staged.DELETIONS)) {
			addRows(one, staged);
		}
		if (staged.contains(Staged.ROLES)) {
			Sql.run(connection, Staged.ROLES.script());
			changed(Staged.ROLES.changes(), 1);
		}
		if (staged.contains(Staged.UNREACTIONS)) {
			Sql.run(connection, Staged.UNREACTIONS.script());
			changed(Staged.REACTIONS.changes(), 1);
		}
		return added;
	}

	private long addPosts(Set<Staged> staged) throws SQLException {
		if (Sql.update(connection, KNOWN) + Sql.update(connection, TWINS) > 0) {
			Sql.run(connection, "insert into seen select post_id from matched; insert into mine select post_id from matched");
			Sql.run(connection, RETOLD);
		}
		Sql.run(connection, FRESH);
		changed("posts", count("fresh"));
		long added = Sql.number(connection, "select count(post_id) from fresh");
		if (added > 0) {
			Sql.run(connection, Staged.POSTS.script());
			addRows(Staged.MENTIONS, staged);
			if (staged.contains(Staged.REFERENCES)) {
				Sql.run(connection, Staged.REFERENCES.script());
			}
		}
		for (Staged one : List.of(Staged.DELETED, Staged.EDITED)) {
			if (staged.contains(one)) {
				Sql.run(connection, one.script());
			}
		}
		return added;
	}

	private void addRows(Staged one, Set<Staged> staged) throws SQLException {
		if (staged.contains(one)) {
			changed(one.changes(), Sql.update(connection, one.script()));
		}
	}

	void editsAndDeletions() throws SQLException {
		if (count("stage_edit") > 0) {
			Sql.run(connection, EDITS);
			changed("posts", count("edit_hit"));
			changed("edits", count("edit_hit"));
		}
		if (count("stage_deletion") > 0) {
			takeBack();
		}
	}

	/** Takes back what deleted posts without an id stand for. */
	void stubs(long firstPost) throws SQLException {
		if (count("stub") > 0) {
			Sql.update(connection, STUBS, firstPost);
			takeBack();
		}
	}

	/** Remembers deletions whose post never came, so that it is not let in by an older export. */
	void rememberDeletions() throws SQLException {
		Sql.run(connection, "insert into store.gone select distinct fingerprint, target_key from stage_deletion d "
				+ "where not exists (from store.gone g where g.platform_key = d.target_key); truncate stage_deletion; truncate stage_edit");
	}

	private void takeBack() throws SQLException {
		Sql.run(connection, TAKE_BACK);
		if (count("doomed") == 0) {
			return;
		}
		for (String table : AnnotationTables.aboutPosts(connection)) {
			long gone = Sql.update(connection, "delete from main." + Sql.quoted(table) + " where post_id in (select post_id from doomed)");
			changed(table, gone);
		}
		changed.addAll(List.of("posts", "mentions", "reactions", "edits"));
		Sql.run(connection, "truncate doomed");
	}

	/** Brings what the source tells otherwise than those before, where it is the newest; at its end. */
	void retold() throws SQLException {
		if (count("recount") + count("unreacted") > 0) {
			Sql.run(connection, NEWEST);
			changed("posts", count("retold"));
			changed("reactions", count("retold"));
		}
	}

	/** Finds the posts that replies, reposts, quotes and reactions of all imports mean, as far as they are there. */
	void targets() throws SQLException {
		long last = Sql.number(connection, "select coalesce(max(post_id), 0) from store.reference");
		long first = Sql.number(connection, "select coalesce(min(post_id), 0) from store.reference");
		for (long from = first; last > 0 && from <= last; from += REFERENCES_PER_STEP) {
			Sql.run(connection, "create or replace temp table hit as select r.post_id, r.kind, any_value(p.post_id) as target from store.reference r "
					+ "join store.post p on p.platform_key = r.target_key where r.post_id between " + from + " and " + (from + REFERENCES_PER_STEP - 1)
					+ " group by r.post_id, r.kind");
			if (count("hit") > 0) {
				point("reply", "reply_to");
				point("repost", "repost_of");
				point("quote", "quote_of");
				Sql.run(connection, "delete from store.reference where (post_id, kind) in (select (post_id, kind) from hit)");
				changed("posts", 1);
			}
		}
		changed("reactions", Sql.update(connection, "update store.reaction set post_id = p.post_id from store.post p "
				+ "where store.reaction.post_id is null and p.platform_key = store.reaction.target_key"));
	}

	private void point(String kind, String column) throws SQLException {
		Sql.update(connection, "update store.post set " + column + " = h.target from hit h where h.kind = ? and h.post_id = store.post.post_id", kind);
	}

	/** Tells which tables changed. */
	void versions() throws SQLException {
		Versions.grow(connection, changed.stream().distinct().toList());
	}

	private void changed(String table, long rows) {
		if (rows > 0) {
			changed.add(table);
		}
	}

	private long count(String table) throws SQLException {
		return Sql.number(connection, "select count(*) from " + table);
	}
}
