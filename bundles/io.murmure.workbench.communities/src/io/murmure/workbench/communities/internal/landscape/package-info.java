/** The whole network on a canvas of its own: what is in it, how it is laid out and coloured, and how a reader moves about in it. */
package io.murmure.workbench.communities.internal.landscape;
