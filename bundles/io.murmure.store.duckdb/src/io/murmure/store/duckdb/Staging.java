package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.record.Unreaction;
import io.murmure.core.table.Micros;

/** Puts the records of one commit into temporary tables. */
final class Staging {

	private final DuckDBConnection connection;
	private final People people;
	private final Channels channels;
	private final Keys keys = new Keys();
	private final Map<String, DuckDBAppender> appenders = new HashMap<>();
	private long ordinal;
	private long posts;
	private final Set<Staged> staged = EnumSet.noneOf(Staged.class);

	Staging(DuckDBConnection connection, People people, Channels channels) {
		this.connection = connection;
		this.people = people;
		this.channels = channels;
	}

	/** Posts since the last commit, without those that come as taken back. */
	long posts() {
		return posts;
	}

	/** What has come since the last commit, but for edits and deletions. */
	Set<Staged> staged() {
		return Set.copyOf(staged);
	}

	void add(SourceRecord record, String fingerprint) throws SQLException {
		Keys.Fingerprint key = keys.fingerprint(fingerprint);
		if (record instanceof Post post) {
			add(post, key);
			return;
		}
		switch (record) {
			case Reaction reaction -> add(reaction, key);
			case Unreaction back -> add(back, key);
			case Membership change -> add(change, key);
			case Renaming renaming -> add(renaming, key);
			case Role role -> add(role, key);
			case Edit edit -> add(edit, key);
			case Deletion deletion -> add(deletion, key);
			case Post post -> throw new IllegalStateException("taken above");
		}
	}

	private void add(Post post, Keys.Fingerprint key) throws SQLException {
		long ord = ++ordinal;
		if (post.marks().contains(Mark.DELETED)) {
			staged.add(Staged.DELETED);
			tookBack(post, key, true);
		} else {
			posts++;
		}
		if (post.marks().contains(Mark.EDITED)) {
			staged.add(Staged.EDITED);
		}
		DuckDBAppender row = appender(Staged.POSTS);
		row.beginRow().append(ord).appendHugeInt(key.low(), key.high());
		if (post.platformId().isPresent()) {
			row.append(keys.platformId(post.platform(), post.channel(), post.platformId().get()));
		} else {
			row.appendNull();
		}
		People.Author author = people.author(post.author());
		row.append(post.platform()).append(channels.id(post.platform(), post.channel())).append(post.channel())
				.append(author.id()).append(author.name()).appendEpochMicros(Micros.of(post.time())).append(people.renamed(post.text()));
		Rows.append(row, post.language());
		Rows.append(row, marks(post));
		row.append(post.marks().contains(Mark.EDITED)).append(post.marks().contains(Mark.DELETED));
		Rows.append(row, post.hashtags());
		Rows.append(row, post.links());
		Rows.append(row, post.attachments());
		if (post.counts().isEmpty()) {
			row.appendNull();
		} else {
			row.append(post.counts());
		}
		row.append(post.position().file()).append(post.position().record());
		if (post.wordsOf().isPresent()) {
			row.append(people.author(post.wordsOf().get()).id());
		} else {
			row.appendNull();
		}
		row.endRow();
		for (String name : post.mentions()) {
			Optional<People.Author> person = people.known(name);
			if (person.isPresent()) {
				appender(Staged.MENTIONS).beginRow().append(ord).append(person.get().id()).endRow();
			}
		}
		reference(ord, "reply", post, post.channel(), post.replyTo());
		reference(ord, "repost", post, post.repostFrom().orElse(post.channel()), post.repostOf());
		reference(ord, "quote", post, post.channel(), post.quoteOf());
	}

	private static Optional<String> marks(Post post) {
		return post.marks().isEmpty() ? Optional.empty()
				: Optional.of(post.marks().stream().sorted().map(mark -> mark.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")));
	}

	private void reference(long ord, String kind, Post post, String channel, Optional<String> target) throws SQLException {
		if (target.isPresent()) {
			appender(Staged.REFERENCES).beginRow().append(ord).append(kind)
					.append(keys.platformId(post.platform(), channel, target.get())).endRow();
		}
	}

	private void add(Reaction reaction, Keys.Fingerprint key) throws SQLException {
		DuckDBAppender row = row(Staged.REACTIONS, key).append(keys.platformId(reaction.platform(), reaction.channel(), reaction.target()))
				.append(people.author(reaction.author()).id()).appendEpochMicros(Micros.of(reaction.time())).append(reaction.sign());
		if (reaction.id().isPresent()) {
			row.append(keys.platformId(reaction.platform(), reaction.channel(), reaction.id().get()));
		} else {
			row.appendNull();
		}
		row.endRow();
	}

	private void add(Unreaction back, Keys.Fingerprint key) throws SQLException {
		row(Staged.UNREACTIONS, key).append(keys.platformId(back.platform(), back.channel(), back.target())).endRow();
	}

	private void add(Membership change, Keys.Fingerprint key) throws SQLException {
		row(Staged.MEMBERSHIPS, key).append(channels.id(change.platform(), change.channel())).append(people.author(change.author()).id())
				.appendEpochMicros(Micros.of(change.time())).append(change.change().name()).endRow();
	}

	private void add(Renaming renaming, Keys.Fingerprint key) throws SQLException {
		row(Staged.RENAMINGS, key).append(channels.id(renaming.platform(), renaming.channel())).append(people.author(renaming.author()).id())
				.appendEpochMicros(Micros.of(renaming.time())).append(people.renamed(renaming.name())).endRow();
	}

	private void add(Role role, Keys.Fingerprint key) throws SQLException {
		Keys.Fingerprint known = keys.fingerprint(role.id());
		row(Staged.ROLES, key).appendHugeInt(known.low(), known.high()).append(channels.id(role.platform(), role.channel())).append(people.author(role.author()).id())
				.appendEpochMicros(Micros.of(role.time())).append(people.renamed(role.name())).endRow();
	}

	private void add(Edit edit, Keys.Fingerprint key) throws SQLException {
		appender("stage_edit").beginRow().append(++ordinal).appendHugeInt(key.low(), key.high())
				.append(keys.platformId(edit.platform(), edit.channel(), edit.target())).appendEpochMicros(Micros.of(edit.time()))
				.append(people.renamed(edit.text())).endRow();
	}

	private void add(Deletion deletion, Keys.Fingerprint key) throws SQLException {
		appender("stage_deletion").beginRow().appendHugeInt(key.low(), key.high())
				.append(keys.platformId(deletion.platform(), deletion.channel(), deletion.target())).endRow();
		tookBack(deletion, key, false);
	}

	/** @param written whether its time is when it had been written, since the source does not tell when it was taken back */
	private void tookBack(SourceRecord record, Keys.Fingerprint key, boolean written) throws SQLException {
		row(Staged.DELETIONS, key).append(channels.id(record.platform(), record.channel())).append(people.author(record.author()).id())
				.appendEpochMicros(Micros.of(record.time())).append(written).endRow();
	}

	private DuckDBAppender row(Staged of, Keys.Fingerprint key) throws SQLException {
		return appender(of).beginRow().appendHugeInt(key.low(), key.high());
	}

	private DuckDBAppender appender(Staged of) throws SQLException {
		staged.add(of);
		return appender(of.table());
	}

	private DuckDBAppender appender(String table) throws SQLException {
		DuckDBAppender appender = appenders.get(table);
		if (appender == null) {
			appender = connection.createAppender("temp", "main", table);
			appenders.put(table, appender);
		}
		return appender;
	}

	/** Makes the rows visible to the statements of the merge. */
	void flush() throws SQLException {
		for (DuckDBAppender appender : appenders.values()) {
			appender.close();
		}
		appenders.clear();
	}

	/** Forgets what was merged; edits and deletions wait for their posts. */
	void clear() throws SQLException {
		Set<String> full = staged.stream().map(Staged::table).collect(Collectors.toCollection(TreeSet::new));
		full.addAll(staged.contains(Staged.POSTS) ? List.of("matched", "fresh", "doomed") : List.of("doomed"));
		Sql.run(connection, full.stream().map(table -> "truncate " + table).collect(Collectors.joining("; ")));
		posts = 0;
		staged.clear();
	}

	void close() throws SQLException {
		flush();
	}
}
