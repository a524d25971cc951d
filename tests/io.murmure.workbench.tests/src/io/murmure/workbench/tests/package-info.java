/** Tests of the workbench in a real window: what a reader sees and does, on the sample study. */
package io.murmure.workbench.tests;
