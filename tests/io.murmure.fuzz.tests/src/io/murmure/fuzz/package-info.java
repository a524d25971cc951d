/** Throws damaged and hostile input at every connector that is installed. */
package io.murmure.fuzz;
