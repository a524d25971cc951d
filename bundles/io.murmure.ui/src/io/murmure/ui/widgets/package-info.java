/** Small controls that several views share: bars, sparklines, chips, pages of prose, and what stands where there is nothing yet. */
package io.murmure.ui.widgets;
