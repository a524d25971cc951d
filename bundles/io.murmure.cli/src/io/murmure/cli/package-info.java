/**
 * The command line, twin of the workbench: one class a sub-command, picocli for the rest.
 *
 * <p>It knows the core alone and finds connectors, analyses, models and writers as services. It needs no display and touches no
 * SWT; without a sub-command it hands over to the workbench through the extension registry.
 */
package io.murmure.cli;
