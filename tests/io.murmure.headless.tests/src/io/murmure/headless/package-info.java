/**
 * What holds of the headless product as a whole, whichever connectors and analyses are installed: who reads which file, that no input
 * harms it, what leaves a study and what is gone from it for good.
 */
package io.murmure.headless;
