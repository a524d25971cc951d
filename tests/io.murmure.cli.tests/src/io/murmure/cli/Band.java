package io.murmure.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chat of two people, of whom one says a word that nobody else says, and the study that it is imported to. */
record Band(Path chat, Path study) {

	static final String RARE_WORD = "Quastenflosser";

	static Band in(Path folder) throws IOException {
		Path chat = Files.writeString(folder.resolve("WhatsApp Chat with Bande.txt"), """
				03/03/2026, 18:00 - Camille Dupont: Le %s est réparé
				03/03/2026, 18:01 - Rose Martin: Merci Camille !
				""".formatted(RARE_WORD));
		Band band = new Band(chat, folder.resolve("s.murmure"));
		band.isImported();
		return band;
	}

	Ran isImported() {
		return Ran.command("import", chat, "--study", study).exits(0);
	}

	/** Whether the bytes of the study's file hold this text. */
	boolean holds(String ascii) throws IOException {
		return new String(Files.readAllBytes(study), ISO_8859_1).contains(ascii);
	}
}
