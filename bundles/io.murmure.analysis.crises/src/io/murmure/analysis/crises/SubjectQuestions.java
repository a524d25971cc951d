package io.murmure.analysis.crises;

import java.util.List;
import java.util.regex.Pattern;

import io.murmure.engine.needs.SignNeedFinder;
import io.murmure.lib.words.NamedThings;

/** Questions that are put to the subject, or to whoever answers for it: makers, sellers, customer service. In French and English. */
final class SubjectQuestions {

	private static final Pattern WHO_ANSWERS = Pattern.compile("\\b(?:sav|service (?:clients?|après-vente|apres-vente)|support|fabricante?|vendeu(?:r|se)|la marque|la boutique|le magasin"
			+ "|customer (?:service|care|support)|the (?:makers?|manufacturer|company|brand|seller|shop|store|developers?|devs?))\\b"
			+ "|\\b(?:comptez|remboursez|prévoyez|corrigez|échangez|réparez)-vous\\b|\\bvous (?:comptez|remboursez|prévoyez|corrigez|échangez|réparez)\\b"
			+ "|\\b(?:will|do|are|can|could) you (?:ever |going to |gonna |planning to )?(?:refund|replace|fix|recall|repair|compensate|exchange)\\w*\\b|\\bwhat (?:are|will) you (?:doing|going to do|do) about\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private final SignNeedFinder finder = new SignNeedFinder();
	private final NamedThings subject;

	/** @param aliases other names of the subject, separated by commas */
	SubjectQuestions(String subject, String aliases) {
		this.subject = NamedThings.of(subject, aliases, "");
	}

	/** Whether a text asks something and names the subject, or asks whoever answers for it. */
	boolean isAskedIn(String text) {
		List<String> questions = finder.questions(text);
		return !questions.isEmpty() && (!subject.in(text).isEmpty() || questions.stream().anyMatch(question -> WHO_ANSWERS.matcher(question).find()));
	}
}
