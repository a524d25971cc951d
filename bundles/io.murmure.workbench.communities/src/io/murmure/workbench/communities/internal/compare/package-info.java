/** What two sides are compared by, and how differences are drawn. */
package io.murmure.workbench.communities.internal.compare;
