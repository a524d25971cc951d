/** Reads the archive that Mastodon hands to a user ({@code outbox.json}, ActivityPub). It knows the core and the reading of exports. */
package io.murmure.connector.mastodon;
