/**
 * Fetches for live sources, over the HTTP client of the JDK: within limits, honouring what servers say of rates. It knows the core alone,
 * and does nothing until a live source that the user started asks it to.
 */
package io.murmure.lib.web;
