/**
 * Reads a Slack workspace export, as the ZIP file or the folder it unpacks to: users, channels, one file a day and channel. It knows the
 * core and the reading of exports.
 */
package io.murmure.connector.slack;
