/** What tests share: sources and tables in memory, what a connector made of them, the shared real exports, a check of texts. */
package io.murmure.testing;
