package io.murmure.analysis.needs;

import java.util.List;
import java.util.Optional;

import io.murmure.core.need.Need;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.engine.needs.Rivalry;
import io.murmure.engine.needs.SignNeedFinder;

/** Reads what posts tell of a need: by their words and the model, by what they say of a rival, and by who leaves them without an answer. */
final class PostReader {

	private static final List<Head> NEED_HEAD = List.of(new Head(Head.NEED, Head.Kind.MULTI_LABEL, List.of("request", "problem")));

	private final SignNeedFinder finder;
	private final Rivalry rivalry;

	/** @param rivals of the subject, separated by commas */
	PostReader(SignNeedFinder finder, String rivals) {
		this.finder = finder;
		this.rivalry = new Rivalry(rivals);
	}

	/** @param answered whether somebody surely answered; empty where nobody ever is, so that a lack of answers means nothing */
	Need read(String text, Reading reading, Optional<Boolean> answered) {
		boolean unanswered = !answered.orElse(true);
		Need alone = finder.read(text, reading, NEED_HEAD);
		Need compared = rivalry.isToldIn(text) ? alone.with(Need.COMPARISON, Rivalry.WEIGHT).with(Need.RIVAL, Rivalry.WEIGHT) : alone;
		Need told = unanswered && compared.problem() >= Need.TOLD ? compared.with(Need.UNANSWERED, 0) : compared;
		double hardship = told.isTold() ? 0 : finder.hardship(text);
		if (hardship >= Need.TOLD) {
			return new Need(hardship, 0, List.of(Need.HARDSHIP));
		}
		return unanswered && !finder.questions(text).isEmpty() ? told.with(Need.QUESTION, Need.TOLD) : told;
	}
}
