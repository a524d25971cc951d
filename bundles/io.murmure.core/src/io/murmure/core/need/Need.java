package io.murmure.core.need;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody may lack, as a text tells it.
 *
 * @param request probability in [0, 1] that it asks or wishes for something
 * @param problem probability in [0, 1] that it tells of something that does not work
 * @param signs   the kinds of signs in it, in the order {@code request problem workaround} {@value #COMPARISON}, then those that its study tells; or {@value #HARDSHIP} alone
 */
public record Need(double request, double problem, List<String> signs) {

	/** From here on a need is told. */
	public static final double TOLD = 0.5;

	/** The sign that somebody gets by for want of something, and asks for nothing. */
	public static final String HARDSHIP = "hardship";

	/** The sign that somebody holds one thing against another, which by itself says of neither that it is lacking. */
	public static final String COMPARISON = "comparison";

	/** The sign that what one thing is held against is a rival that does it better, that has what is wished for, or to which somebody goes. */
	public static final String RIVAL = "rival";

	/** The sign of a complaint that nobody answered. */
	public static final String UNANSWERED = "unanswered";

	/** The sign of a plain question that nobody answered. */
	public static final String QUESTION = "question";

	public Need {
		signs = List.copyOf(signs);
	}

	/** The same with another sign, by which it is at least so surely a request. */
	public Need with(String sign, double leastRequest) {
		return new Need(Math.max(request, leastRequest), problem, Stream.concat(signs.stream(), Stream.of(sign)).distinct().toList());
	}

	public boolean isTold() {
		return strength() >= TOLD;
	}

	public double strength() {
		return Math.max(request, problem);
	}

	/** {@code request} and {@code problem}, those that are told, the likelier first. */
	public List<String> told() {
		List<String> likelierFirst = problem > request ? List.of("problem", "request") : List.of("request", "problem");
		return likelierFirst.stream().filter(need -> (need.equals("request") ? request : problem) >= TOLD).toList();
	}
}
