package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.progress.Progress;

/**
 * Where topics lie on a map: points of the plane as far apart as the angles between the topics' centres say, near ones above all. By majorisation of the stress, one point
 * after the other (E. Gansner, Y. Koren, S. North, "Graph Drawing by Stress Majorization", GD 2004, section 2.3, weights d^-2), from the two directions in which the centres differ most. O(rounds x
 * topics²); the same centres give the same map.
 */
public final class TopicPlaces {

	private static final int ROUNDS = 300;
	/** No two topics are taken to be nearer, in right angles. */
	private static final double NEAREST = 0.05;
	private static final double NOWHERE = 1e-9;

	private final double[][] apart;
	private final double[] x;
	private final double[] y;

	private TopicPlaces(double[][] apart, float[][] start) {
		this.apart = apart;
		x = new double[start.length];
		y = new double[start.length];
		for (int topic = 0; topic < start.length; topic++) {
			// equal points would never part
			x[topic] = start[topic][0] + 1e-4 * Math.cos(topic);
			y[topic] = start[topic][1] + 1e-4 * Math.sin(topic);
		}
	}

	/** @param centres of the topics, of one length */
	static List<Place> of(float[][] centres, long seed, Progress progress) {
		if (centres.length < 2) {
			return centres.length == 0 ? List.of() : List.of(new Place(0, 0));
		}
		double[][] apart = new double[centres.length][centres.length];
		for (int one = 0; one < apart.length; one++) {
			for (int other = 0; other < one; other++) {
				apart[one][other] = Math.max(NEAREST, Math.acos(Math.clamp(Vectors.cosine(centres[one], centres[other]), -1, 1)) / (Math.PI / 2));
				apart[other][one] = apart[one][other];
			}
		}
		float[][] start = PrincipalComponents.of(centres, 2, seed, progress).project(centres);
		TopicPlaces places = new TopicPlaces(apart, start);
		for (int round = 0; round < ROUNDS; round++) {
			progress.check();
			for (int topic = 0; topic < centres.length; topic++) {
				places.move(topic);
			}
		}
		return places.within();
	}

	private void move(int topic) {
		double sumX = 0;
		double sumY = 0;
		double weights = 0;
		for (int other = 0; other < x.length; other++) {
			if (other != topic) {
				double wanted = apart[topic][other];
				double weight = 1 / (wanted * wanted);
				double distance = Math.max(NOWHERE, Math.hypot(x[topic] - x[other], y[topic] - y[other]));
				sumX += weight * (x[other] + wanted * (x[topic] - x[other]) / distance);
				sumY += weight * (y[other] + wanted * (y[topic] - y[other]) / distance);
				weights += weight;
			}
		}
		x[topic] = sumX / weights;
		y[topic] = sumY / weights;
	}

	private List<Place> within() {
		List<Place> places = new ArrayList<>();
		for (int topic = 0; topic < x.length; topic++) {
			places.add(new Place(x[topic], y[topic]));
		}
		return scaled(places);
	}

	/** Around the middle, the farthest at 1. */
	private static List<Place> scaled(List<Place> places) {
		double middleX = places.stream().mapToDouble(Place::x).average().orElse(0);
		double middleY = places.stream().mapToDouble(Place::y).average().orElse(0);
		double farthest = places.stream().mapToDouble(place -> Math.hypot(place.x() - middleX, place.y() - middleY)).max().orElse(0);
		double scale = farthest > 0 ? 1 / farthest : 0;
		return places.stream().map(place -> new Place((place.x() - middleX) * scale, (place.y() - middleY) * scale)).toList();
	}

	/**
	 * A map turned, and mirrored if need be, so that topics lie as near as can be to where they lay on an earlier one (orthogonal Procrustes problem in the plane; P. Schönemann, Psychometrika 31,
	 * 1966). Distances stay.
	 *
	 * @param now    by topic
	 * @param before by topic; those of one map alone have no say
	 */
	public static Map<Long, Place> turned(Map<Long, Place> now, Map<Long, Place> before) {
		double same = 0;
		double across = 0;
		double sameMirrored = 0;
		double acrossMirrored = 0;
		for (Map.Entry<Long, Place> topic : now.entrySet()) {
			Place there = topic.getValue();
			Place then = before.get(topic.getKey());
			if (then != null) {
				same += there.x() * then.x() + there.y() * then.y();
				across += there.x() * then.y() - there.y() * then.x();
				sameMirrored += there.x() * then.x() - there.y() * then.y();
				acrossMirrored += there.x() * then.y() + there.y() * then.x();
			}
		}
		boolean mirrored = Math.hypot(sameMirrored, acrossMirrored) > Math.hypot(same, across);
		double angle = mirrored ? Math.atan2(acrossMirrored, sameMirrored) : Math.atan2(across, same);
		Map<Long, Place> turned = new TreeMap<>();
		now.forEach((topic, place) -> {
			double y = mirrored ? -place.y() : place.y();
			turned.put(topic, new Place(place.x() * Math.cos(angle) - y * Math.sin(angle), place.x() * Math.sin(angle) + y * Math.cos(angle)));
		});
		return turned;
	}
}
