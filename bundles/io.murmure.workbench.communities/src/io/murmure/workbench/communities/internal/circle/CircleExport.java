package io.murmure.workbench.communities.internal.circle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Study;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.export.GraphFormat;
import io.murmure.ui.graph.export.GraphPicture;
import io.murmure.ui.graph.export.PngPicture;

/** Lets a graph out of the workbench as the disclosure rule allows: single people only where every channel has a basis and none is a workplace,
 * of circles those that are large enough, with the ties that enough people make. */
public final class CircleExport {

	/** Why a graph may not leave. */
	public enum Refusal {
		/** A channel has no basis, or is a workplace. */
		NO_BASIS,
		/** Every circle has too few people. */
		TOO_SMALL
	}

	private CircleExport() {
	}

	/** Empty when it may leave. Asks the study: not for the user interface thread. */
	public static Optional<Refusal> refusal(Study study, Network network) {
		boolean people = network.nodes().stream().anyMatch(node -> !node.key().group());
		if (people) {
			Set<String> open = new HashSet<>();
			try (var channels = study.query("select distinct channel from posts")) {
				channels.forEach(batch -> {
					for (int i = 0; i < batch.size(); i++) {
						open.add(String.valueOf(batch.value(0, i)));
					}
				});
			}
			study.ledger().stream().filter(entry -> entry.basis().isPresent() && !entry.workplace()).map(LedgerEntry::channel).forEach(open::remove);
			return open.isEmpty() ? Optional.empty() : Optional.of(Refusal.NO_BASIS);
		}
		return network.shareable(rule(study)).nodes().isEmpty() ? Optional.of(Refusal.TOO_SMALL) : Optional.empty();
	}

	public static Disclosure rule(Study study) {
		return new Disclosure(study.settings().disclosureK());
	}

	/** Writes what the viewer shows of a network, as far as the rule lets it; the file's ending says how. In the user interface thread. */
	public static void write(GraphViewer viewer, Network network, Disclosure rule, Path file) throws IOException {
		Network told = network.shareable(rule);
		if (told.equals(network)) {
			write(viewer, file);
			return;
		}
		viewer.setInput(told);
		viewer.getGraphControl().getContents().validate();
		try {
			write(viewer, file);
		} finally {
			viewer.setInput(network);
		}
	}

	private static void write(GraphViewer viewer, Path file) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".png")) {
			try (OutputStream out = Files.newOutputStream(file)) {
				PngPicture.write(viewer.getGraphControl(), out);
			}
			return;
		}
		GraphFormat format = List.of(GraphFormat.values()).stream().filter(one -> name.endsWith("." + one.name().toLowerCase(Locale.ROOT))).findFirst()
				.orElse(GraphFormat.SVG);
		Files.writeString(file, format.write(GraphPicture.of(viewer)));
	}
}
