/**
 * The views of one who listens: the overview of a study, its parts, the posts as a table, one post with its reading, and emotions over
 * time. All follow the shared Focus; what they show comes from the documented views of the study.
 */
package io.murmure.workbench.listen;
