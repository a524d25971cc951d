package io.murmure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.ServiceCatalog;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.report.PagePrinter;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;
import io.murmure.core.report.ReportWriter;
import io.murmure.core.source.OwnFiles;
import io.murmure.core.study.Study;
import io.murmure.report.internal.Brand;
import io.murmure.report.internal.Paper;
import io.murmure.report.internal.ReportPage;
import io.murmure.report.internal.Resource;

/** Writes one HTML page that needs nothing beside it and loads nothing, or the same as PDF, and the data of its figures as CSV in {@code data/}. */
@Component(service = ReportWriter.class)
public final class HtmlReport implements ReportWriter {

	private volatile Catalog catalog;
	private volatile PagePrinter printer;
	private volatile ModelEngine engine;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "forget")
	public void use(Catalog installed) {
		catalog = installed;
	}

	public void forget(Catalog installed) {
		catalog = null;
	}

	/** Without it there is no PDF. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, unbind = "forget")
	public void setPrinter(PagePrinter installed) {
		printer = installed;
	}

	public void forget(PagePrinter gone) {
		if (printer == gone) {
			printer = null;
		}
	}

	/** Without it nothing is said of what the model gets right. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, unbind = "forget")
	public void setModels(ModelEngine installed) {
		engine = installed;
	}

	public void forget(ModelEngine gone) {
		if (engine == gone) {
			engine = null;
		}
	}

	@Override
	public Path write(Study study, Path folder, ReportOptions options, Progress progress) {
		IndividualPermission.require(study, options.individual());
		PagePrinter prints = printer;
		boolean paper = options.format() == Format.PDF;
		if (paper && prints == null) {
			throw new ParameterException(Sentence.of(HtmlReport.class, "no-pdf"));
		}
		Brand brand = Brand.of(options);
		Catalog installed = catalog;
		ModelEngine reads = engine;
		ReportPage page = new ReportPage(installed == null ? new ServiceCatalog() : installed, reads == null ? List.of() : reads.models());
		try {
			Files.createDirectories(folder);
			String style = brand.style(Resource.text(paper ? "print.css" : "report.css"), paper);
			String html = page.render(study, folder.resolve(OwnFiles.DATA), options, brand, style, progress);
			Path file = folder.resolve(paper ? "report.pdf" : "index.html");
			if (paper) {
				prints.print(Paper.of(html, brand), file);
			} else {
				Files.writeString(file, html);
			}
			return file;
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}
}
