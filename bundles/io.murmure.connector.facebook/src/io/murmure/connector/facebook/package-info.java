/**
 * Reads Facebook's "Download your information" as JSON: posts, comments, groups. The conversations in the same download are read by the
 * Messenger connector. It knows the core and the reading of exports.
 */
package io.murmure.connector.facebook;
