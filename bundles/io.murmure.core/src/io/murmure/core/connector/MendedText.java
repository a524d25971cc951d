package io.murmure.core.connector;

import java.io.IOException;

import io.murmure.core.source.Source;
import io.murmure.core.source.TextDamage;

/** A text in an archive as it was before it was damaged. One that is read by itself was mended before a connector sees it. */
public final class MendedText {

	private MendedText() {
	}

	/** For its whole, with the damage told. */
	public static Source of(Source entry, ReadContext context) {
		try {
			TextDamage damage = TextDamage.of(entry, true, false, context.progress());
			damage.tell((line, kind, details) -> context.warn(entry.at(line), kind, details));
			return damage.repaired(entry);
		} catch (IOException cutOff) {
			// what stands before the end is read, and reading tells that it ended there
			return entry;
		}
	}

	/** As far as its first bytes show, to recognise it. */
	public static Source byItsHead(Source entry) throws IOException {
		return TextDamage.ofHead(entry, true).repaired(entry);
	}
}
