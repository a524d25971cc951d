package io.murmure.connector.whatsapp;

import java.util.Optional;

/**
 * Finds under which name an iPhone writes the group's own lines. The first of them tells of encryption, under the name of the chat; where its words are
 * none that we know, it is told by what no language changes: the mark of WhatsApp before a long sentence, by somebody who says nothing else.
 */
final class GroupItself {

	/** What stands in place of a picture or of a message that was taken back is shorter, the notice twice as long. */
	private static final int SHORTEST_NOTICE = 40;

	private Optional<String> signature = Optional.empty();
	private boolean known;

	/** Takes the first message of the chat. */
	void seeFirst(String signed, String said) {
		known = GroupEvents.isEncryptionNotice(said);
		signature = Optional.of(signed).filter(signer -> known || mayBeNotice(said, signer));
	}

	private static boolean mayBeNotice(String said, String signer) {
		String words = Glyphs.visible(said);
		return !said.isEmpty() && Glyphs.isSystemMark(said.charAt(0)) && words.length() >= SHORTEST_NOTICE && said.length() < GroupEvents.LONGEST_EVENT && said.lastIndexOf(said.charAt(0)) == 0
				&& !words.contains("://") && !GroupEvents.isOfItself(words, Authors.name(signer)) && MessageText.of(words).marks().isEmpty();
	}

	/** Takes who speaks later, in words of their own: that is no group. */
	void seeSpeaking(String signed) {
		signature = signature.filter(signer -> known || !signer.equals(signed));
	}

	boolean isDoubtful() {
		return !known && signature.isPresent();
	}

	Optional<String> name() {
		return signature.map(Authors::name);
	}
}
