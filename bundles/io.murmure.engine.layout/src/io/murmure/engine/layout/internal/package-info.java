/** How the layouts sort numbers without an object for each. It knows nothing of networks. */
package io.murmure.engine.layout.internal;
