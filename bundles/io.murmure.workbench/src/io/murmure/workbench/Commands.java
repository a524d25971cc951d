package io.murmure.workbench;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Runs commands of the workbench by their ids. */
public final class Commands {

	private Commands() {
	}

	public static void run(IServiceLocator site, String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (NotEnabledException | NotHandledException notNow) {
			// the command is grey in the menu, too
			return;
		} catch (ExecutionException | NotDefinedException failure) {
			ILog.of(Commands.class).error(command, failure);
		}
	}
}
