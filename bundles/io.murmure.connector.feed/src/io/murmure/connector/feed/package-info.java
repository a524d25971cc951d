/**
 * Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, with what the Dublin Core, content, media, podcast and threading
 * extensions add. Ill-formed ones are read as far as they go. It knows the core and the reading of exports.
 */
package io.murmure.connector.feed;
