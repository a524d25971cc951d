package io.murmure.analysis.trends;

/**
 * A term in a post.
 *
 * @param said the post, which all its terms share
 * @param form the term as it was written
 */
record Use(Said said, String form) {

	/**
	 * Who wrote a post and when.
	 *
	 * @param day  day number since 1970 in the study's zone
	 * @param time microseconds since 1970
	 */
	record Said(long post, long author, long day, long time) {
	}

	long post() {
		return said.post();
	}

	long author() {
		return said.author();
	}

	long day() {
		return said.day();
	}

	long time() {
		return said.time();
	}
}
