/**
 * Nascent trends of a Study: words, hashtags, addresses and topics whose rise is surprising for a circle before they are big, with where they began; and bursts: days on which a topic, an
 * emotion or all talk was far above what is usual.
 *
 * <p>It goes through the past day by day as if live; what it says of a day rests on that day and those before.
 */
package io.murmure.analysis.trends;
