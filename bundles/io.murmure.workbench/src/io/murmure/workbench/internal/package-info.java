/** Windows, dialogs and jobs of the workbench; not for others. */
package io.murmure.workbench.internal;
