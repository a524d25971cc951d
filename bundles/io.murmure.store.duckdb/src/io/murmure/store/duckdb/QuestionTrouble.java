package io.murmure.store.duckdb;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.component.Sentence;

/** Why a question cannot be answered, in the listener's words as far as what DuckDB says in English is of a known kind. */
enum QuestionTrouble {

	SYNTAX("syntax error at (?:or near \"(.+?)\"|end of input)"),
	COLUMN("(?:Referenced column|column named) \"(.+?)\" (?:not found|cannot be found)"),
	TABLE("Table with name (\\S+) does not exist"),
	FUNCTION("Function with name \"?([^\"\\s]+?)\"? does not exist"),
	OUTSIDE("Permission Error"),
	CONVERSION("Could not convert \\w+ '(.*?)' to (\\w+)"),
	GROUPING("column \"(.+?)\" must appear in the GROUP BY");

	private final Pattern saying;

	QuestionTrouble(String saying) {
		this.saying = Pattern.compile(saying);
	}

	static String sentence(String said) {
		for (QuestionTrouble trouble : values()) {
			Matcher found = trouble.saying.matcher(said);
			if (found.find()) {
				return trouble.sentence(found);
			}
		}
		return Sentence.of(QuestionTrouble.class, "otherwise", said);
	}

	private String sentence(Matcher found) {
		if (this == SYNTAX && found.group(1) == null) {
			return Sentence.of(QuestionTrouble.class, "end");
		}
		return Sentence.of(QuestionTrouble.class, name().toLowerCase(Locale.ROOT), found.groupCount() > 0 ? found.group(1) : "", found.groupCount() > 1 ? found.group(2) : "");
	}
}
