/** What the help menu shows: how Murmure is used, and its keys. Both stand in the product, and need no network. */
package io.murmure.workbench.internal.help;
