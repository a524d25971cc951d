package io.murmure.connector.document.internal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps of a mail what its sender wrote: without what is quoted, without signature and list footer. */
public final class OwnWords {

	private static final Pattern ATTRIBUTION = Pattern.compile("(?iu)(on .{4,200} wrote|le .{4,200} a écrit|am .{4,200} schrieb .{2,120}|el .{4,200} escribió|il .{4,200} ha scritto|em .{4,200} escreveu|op .{4,200} schreef .{2,120}"
			+ "|.{2,120} (wrote|writes|a écrit|schrieb|escribió|ha scritto|escreveu|schreef))\\s*:");
	private static final Pattern ATTRIBUTION_START = Pattern.compile("(?iu)(on|le|am|el|il|em|op) .{4,200}");
	private static final Pattern REST_IS_QUOTED = Pattern.compile("(?iu)-{2,}\\s*(original message|message d'origine|message d’origine|message original|forwarded message|"
			+ "message transféré|ursprüngliche nachricht)\\s*-{2,}|-{8,} next part -{8,}|_{20,}|begin forwarded message:|début du message réexpédié\\s*:");
	private static final Pattern QUOTED_HEADER = Pattern.compile("(?iu)\\*?(from|de)\\s*:\\*?\\s.+");
	private static final Pattern QUOTED_HEADER_NEXT = Pattern.compile("(?iu)\\*?(sent|date|to|envoyé|à|objet|subject)\\s*:\\*?\\s.*");
	private static final Pattern PHONE_SIGNATURE = Pattern.compile("(?iu)(sent from my|envoyé de(puis)? mon|envoyé à partir de|get outlook for|télécharger outlook).{0,80}");

	private OwnWords() {
	}

	public static String of(String body) {
		List<String> lines = body.replace("\r\n", "\n").replace('\r', '\n').lines().map(String::stripTrailing).toList();
		List<String> kept = new ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			if (endsHere(line, at + 1 < lines.size() ? lines.get(at + 1) : "")) {
				break;
			}
			if (isWrappedAttribution(lines, at)) {
				at++;
			} else if (!line.startsWith(">") && !ATTRIBUTION.matcher(line.strip()).matches() && !PHONE_SIGNATURE.matcher(line.strip()).matches()) {
				kept.add(line);
			}
		}
		return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
	}

	private static boolean endsHere(String line, String next) {
		return line.equals("--") || line.equals("-- ") || REST_IS_QUOTED.matcher(line.strip()).matches()
				|| QUOTED_HEADER.matcher(line.strip()).matches() && QUOTED_HEADER_NEXT.matcher(next.strip()).matches();
	}

	/** An attribution that the mail program broke over two lines. */
	private static boolean isWrappedAttribution(List<String> lines, int at) {
		return at + 1 < lines.size() && ATTRIBUTION_START.matcher(lines.get(at).strip()).matches()
				&& ATTRIBUTION.matcher(lines.get(at).strip() + " " + lines.get(at + 1).strip()).matches();
	}
}
