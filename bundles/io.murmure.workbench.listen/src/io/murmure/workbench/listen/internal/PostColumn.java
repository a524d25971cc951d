package io.murmure.workbench.listen.internal;

import java.util.Locale;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.workbench.AuthorName;

/** The columns of the posts table, in their first order. */
public enum PostColumn {
	TIME("p.time", 130),
	AUTHOR("p.author", 120),
	CHANNEL("p.channel", 130),
	TEXT("lower(p.text)", 0),
	EMOTION("p.emotion", 92),
	CIRCLE("(select min(" + PostColumn.LABEL + ") from members m join communities c on c.community_id = m.community_id where m.author_id = p.author_id)", 110);

	private static final String LABEL = "{label}";

	private final String order;
	private final int width;

	PostColumn(String order, int width) {
		this.order = order;
		this.width = width;
	}

	/** As an SQL order over posts {@code p}. */
	String order(Disclosure disclosure) {
		return order.replace(LABEL, disclosure.label("c"));
	}

	/** In pixels at 96 dots an inch; 0 for the column that takes what is left. */
	int width() {
		return width;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What the cell says. */
	String text(PostRow row, Formats formats, Emotions emotions) {
		return switch (this) {
			case TIME -> formats.moment(row.time());
			case AUTHOR -> AuthorName.of(row.author());
			case CHANNEL -> row.channel();
			case TEXT -> row.text().shown().replaceAll("\\s+", " ");
			case EMOTION -> row.emotion().isEmpty() ? "" : emotions.label(row.emotion());
			case CIRCLE -> row.circle();
		};
	}
}
