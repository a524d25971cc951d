/** What the tests of connectors share: sources in memory, what a connector made of them, the shared real exports, a check of its texts. */
package io.murmure.testing;
