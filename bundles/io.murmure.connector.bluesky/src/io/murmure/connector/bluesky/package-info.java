/**
 * Reads Bluesky (AT Protocol): the repository of an account as a CAR file, events of the firehose and of Jetstream, and answers of the
 * public API saved as JSON. It knows the core and the reading of exports.
 */
package io.murmure.connector.bluesky;
