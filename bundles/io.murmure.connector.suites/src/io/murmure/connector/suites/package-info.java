/**
 * Reads the tables that listening suites and research tools hand out: CrowdTangle, Meta Content Library, 4CAT, Brandwatch, Talkwalker,
 * Meltwater. Each is a mapping of columns. It knows the core and the reading of exports.
 */
package io.murmure.connector.suites;
