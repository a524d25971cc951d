package io.murmure.cli;

import org.osgi.framework.FrameworkUtil;

import io.murmure.core.study.Study;
import picocli.CommandLine.IVersionProvider;

/** The version of the product, which is that of its core: all else stands on it, and the window says the same. */
public final class ProductVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Murmure " + FrameworkUtil.getBundle(Study.class).getVersion() };
	}
}
