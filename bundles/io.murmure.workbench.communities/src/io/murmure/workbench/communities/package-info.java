/**
 * The views of circles: their list, one circle and its neighbours as a network, and what makes a circle tick. All follow the shared Focus;
 * what they show comes from the documented views of the study, and what leaves the workbench obeys the disclosure rule.
 */
package io.murmure.workbench.communities;
