/** Keeps watch over the open study in the background, and tells the listener what is newly found. */
package io.murmure.workbench.internal.watch;
