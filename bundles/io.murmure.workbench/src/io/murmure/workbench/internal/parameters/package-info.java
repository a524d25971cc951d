/** Forms made from the parameters that components declare. */
package io.murmure.workbench.internal.parameters;
