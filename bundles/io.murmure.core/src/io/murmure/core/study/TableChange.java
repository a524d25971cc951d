package io.murmure.core.study;

import java.util.Collection;

import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/** A change of some tables that becomes visible, and durable, at {@link #commit}, or not at all. */
public interface TableChange extends RowSink, AutoCloseable {

	/** Empties the tables, as part of the change. */
	void clear();

	/** Keeps all rows of a table in another with the same columns, in place of what that had, as part of the change. */
	void setAside(Table from, Table to);

	/** Removes the rows of these posts from the tables, as part of the change. */
	void removePosts(Collection<Long> postIds);

	/** Commits what was added since the last commit together with the component's state. More may follow. */
	void commit(String component, ComponentState state);

	/** Drops what was not committed. */
	@Override
	void close();
}
