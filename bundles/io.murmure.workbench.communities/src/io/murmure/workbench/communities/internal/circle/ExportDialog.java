package io.murmure.workbench.communities.internal.circle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** Asks where a graph is to go, and says why it may not or could not. */
public final class ExportDialog {

	private final Texts texts = CommunityTexts.texts();
	private final Shell shell;

	public ExportDialog(Shell shell) {
		this.shell = shell;
	}

	/**
	 * @param rule    what may be told of circles
	 * @param refusal why the graph may not leave, if it may not
	 */
	public void open(GraphViewer viewer, Network network, Disclosure rule, Optional<CircleExport.Refusal> refusal) {
		if (refusal.isPresent()) {
			Message.tell(shell, texts.get("graph.export"), texts.get("graph.refusal." + refusal.get()));
		} else if (network.circle().isEmpty() || Message.confirm(shell, texts.get("graph.export"), texts.get("graph.export.people"))) {
			write(viewer, network, rule);
		}
	}

	private void write(GraphViewer viewer, Network network, Disclosure rule) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(texts.get("graph.export"));
		dialog.setFilterExtensions(new String[] { "*.svg", "*.png", "*.gexf", "*.graphml" });
		dialog.setFileName(texts.get("graph.file") + ".svg");
		dialog.setOverwrite(true);
		Optional.ofNullable(dialog.open()).ifPresent(file -> {
			try {
				CircleExport.write(viewer, network, rule, Path.of(file));
				if (!network.shareable(rule).equals(network)) {
					Message.tell(shell, texts.get("graph.export"), texts.get("graph.export.withheld", rule.k()));
				}
			} catch (IOException failure) {
				Message.tell(shell, texts.get("graph.export"), texts.get("graph.export.failed", file));
			}
		});
	}
}
