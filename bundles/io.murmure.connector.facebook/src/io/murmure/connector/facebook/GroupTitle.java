package io.murmure.connector.facebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sentence over an entry says of a group; it is in the language of the account, of which French, English and a few others are known here. */
final class GroupTitle {

	private static final List<Pattern> SAID_IN = patterns(" (?:posted|commented|replied) in (.+)", " (?:created|started|shared|added|asked) an? .{1,80}? in (.+)", " (?:to|in) the group:? (.+)", " a (?:publié|commenté|répondu|(?:créé|lancé|partagé|ajouté|posé) une? .{1,80}?) dans (?:le groupe )?(?:: )?(.+)",
			" (?:dans|avec) le groupe ?: ?(.+)", " publicó en (.+)", " en el grupo:? (.+)", " hat in (.+) gepostet", " in der Gruppe:? (.+)", " ha pubblicato in (.+)", " publicou em (.+)",
			" heeft een bericht geplaatst in (.+)");
	private static final List<Pattern> LEFT = patterns(" stopped being a member of (.+)", " left (.+)", " (?:a cessé d[’']être|n[’']est plus) membre de (.+)", " a quitté (?:le groupe )?(.+)", " dejó de ser miembro de (.+)",
			" ist kein Mitglied von (.+) mehr");

	private static final Pattern WRITER = Pattern.compile("(.+?) (?:wrote|posted|shared|added|a (?:écrit|publié|partagé|ajouté)|publicó|compartió|hat) .*", Pattern.DOTALL);

	/** What somebody does, as the sentence over it says behind the name. */
	private static final Pattern OWNER = Pattern.compile("(.{2,60}?) (?:added|asked|became|changed|checked|commented|created|has|is|left|likes?|liked|posted|published|reacted|recommends|replied|reviewed|saved"
			+ "|sent|shared|started|stopped|tagged|updated|uploaded|voted|was|went|wrote|joined|a|aime|est|était|recommande|actualizó|agregó|añadió|comentó|compartió|creó|está|publicó|reaccionó|respondió|hat|ist|war|ha|è"
			+ "|adicionou|atualizou|comentou|compartilhou|curtiu|publicou|reagiu|respondeu|heeft|vindt|har|er) .+|(.{2,60}?) (?:n[’']est|s[’']est) .+", Pattern.DOTALL);
	private static final Set<String> NO_NAMES = Set.of("You", "Vous", "Tu", "Du", "Sie", "Tú", "Usted", "Você", "Je", "U", "I", "This", "It", "Someone", "Your post", "Votre publication");
	/** A sentence may be no more than the name. */
	private static final Pattern BARE_NAME = Pattern.compile("(?=.{4,60}$)\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*(?: (?:d[eiu]|de la|da|dos|van|von|der|den|al|el))*(?: \\p{Lu}[\\p{L}’'.-]*){1,3}");

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

	/** Who did what the sentence over an entry of a download tells, where it can be understood. */
	static Optional<String> owner(String title) {
		String sentence = title.strip();
		Matcher did = OWNER.matcher(sentence);
		if (did.matches()) {
			return Optional.of(did.group(1) == null ? did.group(2) : did.group(1)).filter(name -> !NO_NAMES.contains(name));
		}
		return Optional.of(sentence).filter(BARE_NAME.asMatchPredicate());
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
