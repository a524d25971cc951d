/**
 * What connectors of platform exports share: JSON as a stream of records that survives damage, what a file's first kilobytes tell, CSV,
 * text that was encoded twice, markup, times, and who an export is of. It knows the core and no platform.
 */
package io.murmure.lib.exports;
