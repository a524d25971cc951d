/**
 * Reads Reddit comments and submissions as Pushshift and Arctic Shift hand them out: one JSON object a line, plain or compressed with
 * zstd. It knows the core, the reading of exports and zstd-jni.
 */
package io.murmure.connector.reddit;
