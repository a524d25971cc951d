package io.murmure.engine.needs;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.need.Need;
import io.murmure.core.need.NeedFinder;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;

/** Reads needs by signs and, where there is one, a model's need head; brings them together with {@link NeedClusters}. */
@Component(service = NeedFinder.class)
public final class SignNeedFinder implements NeedFinder {

	/** A work-around is a request that nobody was asked for: it counts, but less. */
	private static final double WORKAROUND_AS_REQUEST = 0.8;

	@Override
	public Need read(String text, Reading reading, List<Head> heads) {
		Map<String, Double> signs = Signs.of(text);
		double request = either(signs.getOrDefault("request", 0.0), WORKAROUND_AS_REQUEST * signs.getOrDefault("workaround", 0.0));
		return new Need(either(request, ofHead("request", reading, heads)), either(signs.getOrDefault("problem", 0.0), ofHead("problem", reading, heads)),
				List.copyOf(signs.keySet()));
	}

	/** What the signs and the model leave of the doubt, taken as independent. */
	private static double either(double one, double other) {
		return 1 - (1 - one) * (1 - other);
	}

	private static double ofHead(String label, Reading reading, List<Head> heads) {
		float[] probabilities = reading.head(Head.NEED).probabilities();
		return heads.stream().filter(head -> head.name().equals(Head.NEED)).mapToInt(head -> head.labels().indexOf(label))
				.filter(index -> index >= 0 && index < probabilities.length).mapToDouble(index -> probabilities[index]).findFirst().orElse(0);
	}

	/** The sentences of a text that ask plainly for something that somebody could answer, in the order of the text. */
	public List<String> questions(String text) {
		return Questions.in(text);
	}

	/** The probability in [0, 1] that a text tells how somebody gets by for want of something, named or not. */
	public double hardship(String text) {
		return Hardships.of(text);
	}

	/**
	 * Brings texts together that tell of the same hardship.
	 *
	 * @param study embeddings of all texts of the study, of one length like those of {@code texts}; none where there are none
	 */
	public List<Cluster> clusterHardships(List<Telling> texts, Collection<float[]> study, Progress progress) {
		return new NeedClusters(progress).ofHardships(texts, study);
	}

	/** What the clauses of a text that carry a need name, in French or English. */
	public Naming naming(String text) {
		return Clauses.naming(Signs.beginning(text));
	}

	@Override
	public List<Cluster> cluster(List<Telling> texts, Progress progress) {
		return new NeedClusters(progress).of(texts);
	}
}
