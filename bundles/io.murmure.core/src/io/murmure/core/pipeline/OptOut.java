package io.murmure.core.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.component.Sentence;
import io.murmure.core.privacy.KeyedHash;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Forgetting;
import io.murmure.core.study.Removal;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.table.BatchReader;

/** Removes a person from a Study for good. */
public final class OptOut {

	/** The component of its Runs. */
	public static final String COMPONENT = "opt-out";

	private static final String VERSION = "1";

	private final Secrets secrets;

	public OptOut(Secrets secrets) {
		this.secrets = secrets;
	}

	/**
	 * Removes what the person said and all that was computed from it, takes them out of the texts of others, clears the file's bytes, and
	 * remembers them by a hash, so that no import brings them back.
	 *
	 * @param who the pseudonym, or the handle or name that a source calls them by
	 * @throws StudyException when nobody, or more than one person, is called so
	 */
	public Run run(Study study, String who) {
		Instant started = Instant.now();
		if (who.isBlank()) {
			// that is who is not told, and no person
			throw nobody(study, who);
		}
		Map<Long, String> found = new LinkedHashMap<>(authors(study, "select author_id, author from authors where author = ?", who));
		if (found.isEmpty()) {
			byHandle(study, who).forEach(id -> found.putAll(authors(study, "select author_id, author from authors where author_id = ?", id)));
		}
		if (found.isEmpty()) {
			throw nobody(study, who);
		}
		if (found.size() > 1) {
			throw new StudyException(Sentence.of(OptOut.class, "several", who, String.join(", ", found.values())));
		}
		Removal removal = study.forget(Forgetting.of(found, study.settings().names(), seal(study)));
		return Retention.recorded(study, COMPONENT, VERSION, started, removal);
	}

	private static StudyException nobody(Study study, String who) {
		return new StudyException(Sentence.of(OptOut.class, "nobody", study.file().getFileName(), who));
	}

	/** Whoever has lost the key can still take a person out by the pseudonym, and cannot import any more. */
	private Optional<Forgetting.Seal> seal(Study study) {
		byte[] key = secrets.key(study.settings().id());
		return StudyKey.fits(study.settings(), key) ? Optional.of(new MessageSeal(new KeyedHash(key))) : Optional.empty();
	}

	private Set<Long> byHandle(Study study, String who) {
		KeyedHash hash = new KeyedHash(StudyKey.of(study, secrets));
		Set<Long> ids = new LinkedHashSet<>();
		for (Object platform : column(study, "select distinct platform from channels")) {
			for (String handle : spellings(who)) {
				study.author(PersonKey.of(hash, platform.toString(), handle)).ifPresent(ids::add);
			}
		}
		return ids;
	}

	/** As typed, and without the sign that platforms put before a handle. */
	private static List<String> spellings(String who) {
		String bare = who.strip().replaceFirst("^(?:@|/?u/)", "");
		return List.of(who, bare, "@" + bare, "~ " + bare);
	}

	private static Map<Long, String> authors(Study study, String sql, Object argument) {
		Map<Long, String> authors = new LinkedHashMap<>();
		try (BatchReader reader = study.query(sql, argument)) {
			reader.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					authors.put((Long) batch.value(0, row), (String) batch.value(1, row));
				}
			});
		}
		return authors;
	}

	private static List<Object> column(Study study, String sql) {
		List<Object> values = new ArrayList<>();
		try (BatchReader reader = study.query(sql)) {
			reader.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					values.add(batch.value(0, row));
				}
			});
		}
		return values;
	}
}
