/** The wizard that brings conversations into a study. */
package io.murmure.workbench.internal.imports;
