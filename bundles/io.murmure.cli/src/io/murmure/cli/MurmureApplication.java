package io.murmure.cli;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

import io.murmure.cli.internal.Toolbox;
import io.murmure.core.component.Sentence;

/** The product's one application: a sub-command runs headless, none opens the workbench. */
public final class MurmureApplication implements IApplication {

	private static final String WORKBENCH = "io.murmure.workbench.application";

	private IApplication workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		SpokenLanguage.speak();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		return arguments.length == 0 ? openWorkbench(context) : runHeadless(arguments);
	}

	private Object openWorkbench(IApplicationContext context) throws Exception {
		IExtension extension = RegistryFactory.getRegistry().getExtension("org.eclipse.core.runtime.applications", WORKBENCH);
		if (extension == null) {
			System.err.println(Sentence.of(MurmureApplication.class, "no-workbench"));
			return 1;
		}
		workbench = executable(extension);
		return workbench.start(context);
	}

	private static IApplication executable(IExtension extension) throws CoreException {
		IConfigurationElement run = extension.getConfigurationElements()[0].getChildren("run")[0];
		return (IApplication) run.createExecutableExtension("class");
	}

	private static int runHeadless(String[] arguments) {
		BundleContext bundles = FrameworkUtil.getBundle(MurmureApplication.class).getBundleContext();
		ServiceReference<Toolbox> reference = bundles.getServiceReference(Toolbox.class);
		if (reference == null) {
			System.err.println(Sentence.of(MurmureApplication.class, "unfit"));
			return 1;
		}
		return Murmure.run(bundles.getService(reference), arguments, System.out, System.err);
	}

	@Override
	public void stop() {
		if (workbench != null) {
			workbench.stop();
		}
	}
}
