/** Reads the archive that X (Twitter) hands to a user: posts, long posts, posts in communities, conversations. It knows the core and the reading of exports. */
package io.murmure.connector.x;
