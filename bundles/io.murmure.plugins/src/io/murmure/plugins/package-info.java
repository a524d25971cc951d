/**
 * What a user adds to Murmure and takes away again: features from a p2 repository, in a p2 profile of the user's own,
 * outside the product folder. It is the one bundle that knows p2; the command line and the workbench ask it through
 * {@link io.murmure.core.home.PluginManager}.
 */
package io.murmure.plugins;
