/** One circle and its neighbours as a graph: what is read of the study, what a reader filters, how it looks, and how it leaves the workbench. */
package io.murmure.workbench.communities.internal.circle;
