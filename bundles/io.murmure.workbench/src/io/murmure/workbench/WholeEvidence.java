package io.murmure.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Texts;

/** Puts what proves something in Focus, all of it: what was looked at before would hide a part. The status line says what was let go for it. */
public final class WholeEvidence {

	/** What can hide posts, by the key of its name. */
	private static final Map<String, Predicate<Focus>> CONDITIONS = conditions();

	private WholeEvidence() {
	}

	private static Map<String, Predicate<Focus>> conditions() {
		Map<String, Predicate<Focus>> conditions = new LinkedHashMap<>();
		conditions.put("focus.time", focus -> focus.span().isPresent());
		conditions.put("focus.channel", focus -> !focus.channels().isEmpty());
		conditions.put("focus.circle", focus -> !focus.communities().isEmpty());
		conditions.put("focus.topic", focus -> !focus.topics().isEmpty());
		conditions.put("focus.author", focus -> !focus.authors().isEmpty());
		conditions.put("focus.emotion", focus -> !focus.emotions().isEmpty());
		conditions.put("focus.words", focus -> !focus.text().isEmpty());
		return conditions;
	}

	/** Looks at the posts that prove a finding. */
	public static void ofFinding(StudySession session, String key) {
		of(session, Focus.ALL.onFinding(key));
	}

	/** Looks at exactly these posts. */
	public static void of(StudySession session, Focus evidence) {
		Focus before = session.focus().get();
		session.focus().set(evidence);
		Texts texts = Texts.of(WholeEvidence.class);
		List<String> letGo = CONDITIONS.entrySet().stream().filter(condition -> condition.getValue().test(before) && !condition.getValue().test(evidence))
				.map(condition -> texts.get(condition.getKey())).toList();
		if (!letGo.isEmpty()) {
			session.note(texts.get("focus.letGo", String.join(" · ", letGo)));
		}
	}
}
