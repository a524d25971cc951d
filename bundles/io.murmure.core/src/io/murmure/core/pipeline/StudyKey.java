package io.murmure.core.pipeline;

import io.murmure.core.component.Sentence;
import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings;

/** The key of a Study; with another than before, everybody would get a second pseudonym. */
public final class StudyKey {

	private static final String MARKED = "key-mark";

	private StudyKey() {
	}

	/** Whether a key is the one that gave the people of a Study their pseudonyms; of a Study that nothing was imported into, any is. */
	public static boolean fits(StudySettings settings, byte[] key) {
		return settings.keyMark().isEmpty() || settings.keyMark().equals(mark(key));
	}

	/** @throws StudyException when the key is not that of the first import */
	static byte[] of(Study study, Secrets secrets) {
		StudySettings settings = study.settings();
		byte[] key = secrets.key(settings.id());
		if (!fits(settings, key)) {
			throw new StudyException(Sentence.of(StudyKey.class, "other-key", study.file().getFileName()));
		}
		if (settings.keyMark().isEmpty()) {
			study.update(settings.withKeyMark(mark(key)));
		}
		return key;
	}

	private static String mark(byte[] key) {
		return new KeyedHash(key).hex(MARKED);
	}
}
