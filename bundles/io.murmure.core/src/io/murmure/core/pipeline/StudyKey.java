package io.murmure.core.pipeline;

import io.murmure.core.component.Sentence;
import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings;

/** The key of a Study; with another than before, everybody would get a second pseudonym. */
final class StudyKey {

	private static final String MARKED = "key-mark";

	private StudyKey() {
	}

	/** @throws StudyException when the key is not that of the first import */
	static byte[] of(Study study, Secrets secrets) {
		StudySettings settings = study.settings();
		byte[] key = secrets.key(settings.id());
		String mark = new KeyedHash(key).hex(MARKED);
		if (settings.keyMark().isEmpty()) {
			study.update(settings.withKeyMark(mark));
		} else if (!settings.keyMark().equals(mark)) {
			throw new StudyException(Sentence.of(StudyKey.class, "other-key", study.file().getFileName()));
		}
		return key;
	}
}
