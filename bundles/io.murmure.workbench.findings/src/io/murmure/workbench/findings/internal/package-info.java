/** The parts of the views of findings. */
package io.murmure.workbench.findings.internal;
