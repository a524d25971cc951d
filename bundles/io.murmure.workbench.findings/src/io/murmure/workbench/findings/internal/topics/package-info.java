/** The map of topics: what it shows, where it stands, how it is drawn, and how it leaves the workbench. */
package io.murmure.workbench.findings.internal.topics;
