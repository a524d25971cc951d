/**
 * The windows of Murmure: the one open study, the shared selection, and what every view has in common, so that a view is one small class.
 * It knows the core and the look; connectors, analyses and the store come to it as services.
 */
package io.murmure.workbench;
