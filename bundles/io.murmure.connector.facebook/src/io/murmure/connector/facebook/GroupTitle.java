package io.murmure.connector.facebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sentence over an entry says of a group; it is in the language of the account, of which French, English and a few others are known here. */
final class GroupTitle {

	private static final List<Pattern> SAID_IN = patterns(" (?:posted|commented|replied) in (.+)", " (?:to|in) the group:? (.+)", " a (?:publié|commenté|répondu) dans (?:le groupe )?(?:: )?(.+)",
			" (?:dans|avec) le groupe ?: ?(.+)", " publicó en (.+)", " en el grupo:? (.+)", " hat in (.+) gepostet", " in der Gruppe:? (.+)", " ha pubblicato in (.+)", " publicou em (.+)",
			" heeft een bericht geplaatst in (.+)");
	private static final List<Pattern> LEFT = patterns(" stopped being a member of (.+)", " left (.+)", " (?:a cessé d[’']être|n[’']est plus) membre de (.+)", " a quitté (?:le groupe )?(.+)", " dejó de ser miembro de (.+)",
			" ist kein Mitglied von (.+) mehr");

	private static final Pattern WRITER = Pattern.compile("(.+?) (?:wrote|posted|shared|added|a (?:écrit|publié|partagé|ajouté)|publicó|compartió|hat) .*", Pattern.DOTALL);

	private GroupTitle() {
	}

	private static List<Pattern> patterns(String... sentences) {
		return Stream.of(sentences).map(sentence -> Pattern.compile(sentence + "$")).toList();
	}

	/** The group in which something was posted. */
	static Optional<String> saidIn(String title) {
		return group(SAID_IN, title);
	}

	/** The group that somebody left. */
	static Optional<String> left(String title) {
		return group(LEFT, title);
	}

	/** Who wrote on somebody's page; an empty name where the sentence cannot be understood. */
	static String writer(String title) {
		Matcher matcher = WRITER.matcher(title.strip());
		return matcher.matches() ? matcher.group(1) : "";
	}

	private static Optional<String> group(List<Pattern> sentences, String title) {
		String sentence = title.strip().replaceFirst("\\.$", "");
		for (Pattern pattern : sentences) {
			Matcher matcher = pattern.matcher(sentence);
			if (matcher.find()) {
				return Optional.of(matcher.group(1).strip()).filter(group -> !group.isEmpty());
			}
		}
		return Optional.empty();
	}
}
