package io.murmure.store.duckdb;

import java.util.Locale;

/** What a commit may bring. Few sources bring all of it, and each statement about nothing takes as long as one about a little. */
enum Staged {

	POSTS("stage"),
	MENTIONS("stage_mention"),
	REFERENCES("stage_reference"),
	/** Posts that come as taken back, of {@link #POSTS}. */
	DELETED("stage"),
	/** Posts that say that they were edited, of {@link #POSTS}. */
	EDITED("stage"),
	REACTIONS("stage_reaction"),
	/** Reactions that were taken back. */
	UNREACTIONS("stage_unreaction"),
	MEMBERSHIPS("stage_membership"),
	RENAMINGS("stage_renaming"),
	ROLES("stage_role"),
	/** That something was taken back, by whom and when. */
	DELETIONS("stage_deleted");

	private final String table;
	private final String script;

	Staged(String table) {
		this.table = table;
		script = Sql.script("import/" + name().toLowerCase(Locale.ROOT) + ".sql");
	}

	/** Where its rows wait. */
	String table() {
		return table;
	}

	/** What brings them into the Study. */
	String script() {
		return script;
	}

	/** The table of the Study that it changes, by the name that analyses know. */
	String changes() {
		return name().toLowerCase(Locale.ROOT);
	}
}
