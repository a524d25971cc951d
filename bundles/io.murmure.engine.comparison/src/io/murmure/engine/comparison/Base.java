package io.murmure.engine.comparison;

/** What each person brought to either side that a share is taken of: posts, posts that were read, words. */
record Base(double[] first, double[] second) {

	double on(int person, boolean onSecond) {
		return onSecond ? second[person] : first[person];
	}

	long people(boolean onSecond) {
		long people = 0;
		for (double amount : onSecond ? second : first) {
			people += amount > 0 ? 1 : 0;
		}
		return people;
	}

	double total(boolean onSecond) {
		double total = 0;
		for (double amount : onSecond ? second : first) {
			total += amount;
		}
		return total;
	}
}
