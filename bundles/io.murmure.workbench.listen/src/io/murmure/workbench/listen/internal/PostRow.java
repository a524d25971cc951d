package io.murmure.workbench.listen.internal;

import java.time.Instant;

import io.murmure.core.privacy.Disclosure;
import io.murmure.workbench.PostText;
import io.murmure.workbench.Row;

/**
 * One row of the posts table.
 *
 * @param emotion the word of its reading; empty when it was not read, or must not be shown
 * @param circle  the names of its author's communities
 */
public record PostRow(long id, Instant time, String author, String channel, PostText text, String emotion, String circle) {

	/** What {@link #of} reads; {@code posts} stands as {@code p}. */
	static String columns(Disclosure disclosure) {
		return "p.post_id, p.time, p.author, p.channel, " + PostText.columns("p") + """
				, case when l.workplace then '' else coalesce(p.emotion, '') end as emotion,
				(select string_agg(coalesce(nullif(%s, ''), c.community_id::varchar), ', ' order by c.size desc)
					from members m join communities c on c.community_id = m.community_id where m.author_id = p.author_id) as circle""".formatted(disclosure.label("c"));
	}

	static PostRow of(Row row) {
		return new PostRow(row.number(0), row.time(1).orElse(Instant.EPOCH), row.text(2), row.text(3), PostText.of(row, 4), row.text(6), row.text(7));
	}
}
