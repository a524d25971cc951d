package io.murmure.cli.internal;

import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The version of the product, which is that of this bundle. */
public final class ProductVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Murmure " + FrameworkUtil.getBundle(ProductVersion.class).getVersion() };
	}
}
