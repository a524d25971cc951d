/** What tests share: sources and tables in memory, components that do what a test tells them to, what a connector made of them, the shared real exports, a check of texts. */
package io.murmure.testing;
