/** Messages that are passed on, and their ways between circles. */
package io.murmure.workbench.communities.internal.relay;
