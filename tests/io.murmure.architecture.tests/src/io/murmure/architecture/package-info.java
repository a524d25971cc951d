/**
 * Holds the shape of Murmure: which way bundles depend on one another, and that headless bundles know nothing of Eclipse or of the OSGi
 * run-time API, in their manifests and in their class files.
 */
package io.murmure.architecture;
