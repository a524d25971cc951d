package io.murmure.connector.messenger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Messenger itself says in a conversation, in English or French; in German, that something was attached. It stands there under the name of whom it speaks of, as if that
 * person had written it: "Ann named the group Lake.", "Vous avez nommé le groupe Lac."
 *
 * @param about what it tells: the name of the group, the people, the question of a poll
 */
record GroupLine(Kind kind, String about) {

	/** What a line tells; {@link #OTHER} says nothing that is kept. */
	enum Kind {
		NAMED, ADDED, REMOVED, JOINED, LEFT, POLL, ATTACHMENT, OTHER
	}

	/** No name of a group and no question of a poll is longer. */
	private static final int LONGEST = 600;

	private static final Pattern WHOLE = Pattern.compile("(?:Reacted|A réagi)(?: avec)? \\S{1,16} (?:to your message|à votre message)|Liked a message|A aimé un message"
			+ "|The (?:video chat|call) ended|(?:La d|D)iscussion vidéo(?: est)? terminée|L[’']appel est terminé");

	private static final Map<Pattern, Kind> OF_SOMEBODY = ofSomebody();

	/** @param sender under whose name the line stands */
	static Optional<GroupLine> of(String content, String sender) {
		String line = content.strip();
		if (line.isEmpty() || line.length() > LONGEST) {
			return Optional.empty();
		}
		String sentence = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
		if (WHOLE.matcher(sentence).matches()) {
			return Optional.of(new GroupLine(Kind.OTHER, ""));
		}
		return Stream.of(sender, sender.split(" ")[0], "You", "Vous", "Du").filter(who -> !who.isBlank() && sentence.startsWith(who + " ")).findFirst()
				.flatMap(who -> told(sentence.substring(who.length() + 1)));
	}

	/** The people, of whom the last is joined by "and" or "et". */
	List<String> people() {
		return Stream.of(about.split(", | and | et ")).map(String::strip).filter(name -> !name.isEmpty()).toList();
	}

	private static Optional<GroupLine> told(String what) {
		for (Map.Entry<Pattern, Kind> one : OF_SOMEBODY.entrySet()) {
			Matcher told = one.getKey().matcher(what);
			if (told.matches()) {
				return Optional.of(new GroupLine(one.getValue(), told.groupCount() > 0 ? told.group(1).strip() : ""));
			}
		}
		return Optional.empty();
	}

	private static Map<Pattern, Kind> ofSomebody() {
		Map<Pattern, Kind> lines = new LinkedHashMap<>();
		lines.put(Pattern.compile("(?:named the group|(?:a|avez) nommé le groupe) (.+)"), Kind.NAMED);
		lines.put(Pattern.compile("added (.+) to the group"), Kind.ADDED);
		lines.put(Pattern.compile("(?:a|avez) ajouté (.+) au groupe"), Kind.ADDED);
		lines.put(Pattern.compile("removed (.+) from the group"), Kind.REMOVED);
		lines.put(Pattern.compile("(?:a|avez) retiré (.+) du groupe"), Kind.REMOVED);
		lines.put(Pattern.compile("joined the group|(?:a|avez) rejoint le groupe"), Kind.JOINED);
		lines.put(Pattern.compile("left the group|(?:a|avez) quitté le groupe"), Kind.LEFT);
		lines.put(Pattern.compile("(?:created a poll|(?:a|avez) créé un sondage)\\h?: (.+)"), Kind.POLL);
		lines.put(Pattern.compile("sent (?:an attachment|a link|a photo|a video|a sticker|a GIF|a voice message)"), Kind.ATTACHMENT);
		lines.put(Pattern.compile("(?:a|avez) envoyé (?:une pièce jointe|un lien|une photo|une vidéo|un sticker|un GIF|un message vocal)"), Kind.ATTACHMENT);
		lines.put(Pattern.compile("(?:hat|hast) (?:einen Anhang|einen Link|ein Foto|ein Video|einen Sticker|ein GIF|eine Sprachnachricht) gesendet"), Kind.ATTACHMENT);
		lines.put(Pattern.compile("(?:missed (?:your|a) (?:video )?(?:call|chat)|called|started a (?:video )?(?:call|chat)|joined the (?:video )?(?:call|chat)"
				+ "|set (?:the|your|his own|her own|their own) (?:emoji|nickname|quick reaction)|cleared (?:the|your|his own|her own|their own) nickname|changed the (?:chat |group )?(?:theme|photo|colou?rs)"
				+ "|removed the group (?:name|photo)|created the group|created a poll|voted for|removed their vote|changed their vote|(?:un)?pinned a message|responded)\\b.*"), Kind.OTHER);
		lines.put(Pattern.compile("(?:(?:a|avez) (?:manqué (?:votre|un) appel|démarré (?:un appel|une discussion)|rejoint (?:l[’']appel|la discussion)|défini (?:l[’']emoji|le pseudo|votre pseudo|son propre pseudo)"
				+ "|surnommé|effacé|supprimé le (?:nom|pseudo)|changé la photo|modifié (?:les couleurs|le thème|son vote|votre vote)|retiré (?:la photo|son vote|votre vote)|créé le groupe"
				+ "|créé un sondage|voté pour|épinglé un message|répondu (?:Ne p|P)articipe)|vous a appelé)(?!\\p{L}).*"), Kind.OTHER);
		return lines;
	}
}
