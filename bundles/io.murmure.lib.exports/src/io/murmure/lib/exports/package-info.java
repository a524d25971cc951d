/**
 * What connectors of platform exports share: JSON as a stream of records that survives damage, what a file's first kilobytes tell,
 * ZIP files read entry by entry, text that was encoded twice, CSV, markup, times. It knows the core and no platform.
 */
package io.murmure.lib.exports;
