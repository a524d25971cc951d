package io.murmure.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.ReportWriter;
import io.murmure.core.study.Study;
import io.murmure.report.internal.ReportPage;

/** Writes one HTML page that needs nothing beside it and loads nothing, and the data of its figures as CSV in {@code data/}. */
@Component(service = ReportWriter.class)
public final class HtmlReport implements ReportWriter {

	private volatile Catalog catalog;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "forget")
	public void use(Catalog installed) {
		catalog = installed;
	}

	public void forget(Catalog installed) {
		catalog = null;
	}

	@Override
	public Path write(Study study, Path folder, Locale locale, boolean individual, Progress progress) {
		IndividualPermission.require(study, individual);
		Catalog installed = catalog;
		ReportPage page = new ReportPage(installed == null ? java.util.List.of() : installed.analyses());
		try {
			Files.createDirectories(folder);
			Path file = folder.resolve("index.html");
			Files.writeString(file, page.render(study, folder.resolve("data"), locale, individual, style(), progress));
			return file;
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private static String style() throws IOException {
		try (InputStream css = HtmlReport.class.getResourceAsStream("internal/report.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
