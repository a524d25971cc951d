/** How circles change: windows, the circles in each, and the people who went from one to another. */
package io.murmure.workbench.communities.internal.overtime;
