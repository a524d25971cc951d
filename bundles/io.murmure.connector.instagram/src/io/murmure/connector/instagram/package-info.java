/**
 * Reads Instagram's "Download your information" as JSON: posts, comments, likes. The conversations in the same download are read by the
 * Messenger connector. It knows the core and the reading of exports.
 */
package io.murmure.connector.instagram;
