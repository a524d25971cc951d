/**
 * What lets live sources in, in Equinox secure storage: encrypted files in the user's own folder, which the command line and the window open alike,
 * with neither a window nor a desktop keyring. It is the one bundle that knows that storage for credentials, and it knows the core alone; others ask it through
 * {@link io.murmure.core.privacy.Credentials}.
 */
package io.murmure.secrets;
