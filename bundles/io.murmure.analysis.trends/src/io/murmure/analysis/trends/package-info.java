/**
 * Nascent trends of a Study: words and hashtags whose rise is surprising for a circle before they are big, with where they began.
 *
 * <p>It goes through the past day by day as if live; what it says of a day rests on that day and those before.
 */
package io.murmure.analysis.trends;
