package io.murmure.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java file as far as its literals go: what it constructs, and with which texts that are not looked up in messages. */
final class JavaSource {

	private static final String BLOCK = "\"\"\"";
	private static final Pattern TOKEN = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'|//[^\\n]*|/\\*.*?\\*/|.");
	private static final Pattern LOOKED_UP = Pattern.compile("(?:Sentence\\.of|\\btext|\\btexts\\.get|text\\(\\w+\\)\\.get)\\($");

	private final String code;
	private final List<String> literals = new ArrayList<>();

	/** A construction, with the literals among its arguments. */
	record Construction(String type, List<String> literals) {
	}

	/** Every literal becomes one sign of a private use area, so that brackets and quotes in it mean nothing; comments are dropped. */
	JavaSource(String text) {
		StringBuilder plain = new StringBuilder();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			String one = token.group();
			if (one.startsWith("\"")) {
				plain.append('\uE000');
				int quotes = one.startsWith(BLOCK) ? BLOCK.length() : 1;
				literals.add(one.substring(quotes, one.length() - quotes));
			} else if (one.startsWith("'")) {
				plain.append('\uE001');
			} else if (!one.startsWith("//") && !one.startsWith("/*")) {
				plain.append(one);
			}
		}
		code = plain.toString();
	}

	/** What is constructed of these types. */
	List<Construction> constructions(List<String> types) {
		List<Construction> found = new ArrayList<>();
		Matcher construction = Pattern.compile("\\bnew (" + String.join("|", types) + ")\\(").matcher(code);
		while (construction.find()) {
			found.add(new Construction(construction.group(1), literals(construction.end())));
		}
		return found;
	}

	/** The literals from after an opening bracket to its closing one, those left out that name a text of the messages. */
	private List<String> literals(int from) {
		List<String> found = new ArrayList<>();
		int depth = 1;
		for (int at = from; at < code.length() && depth > 0; at++) {
			switch (code.charAt(at)) {
				case '(' -> {
					if (LOOKED_UP.matcher(code.substring(from, at + 1)).find()) {
						at = closing(at);
					} else {
						depth++;
					}
				}
				case ')' -> depth--;
				case '\uE000' -> found.add(literals.get((int) code.substring(0, at).chars().filter(sign -> sign == '\uE000').count()));
				default -> {
					// means nothing here
				}
			}
		}
		return found;
	}

	private int closing(int opening) {
		int depth = 0;
		for (int at = opening; at < code.length(); at++) {
			depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
			if (depth == 0) {
				return at;
			}
		}
		return code.length();
	}
}
