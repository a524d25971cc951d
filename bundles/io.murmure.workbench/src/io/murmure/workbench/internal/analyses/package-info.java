/** The dialog that says which analyses run, and with what. */
package io.murmure.workbench.internal.analyses;
