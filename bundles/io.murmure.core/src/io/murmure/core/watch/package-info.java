/**
 * Keeping watch: a study that is fed by folders and live sources, round by round, and what is new in it since the listener last looked. It knows the importer, the
 * follower and the pipeline; it must not know who tells the listener, nor wait by itself.
 */
package io.murmure.core.watch;
