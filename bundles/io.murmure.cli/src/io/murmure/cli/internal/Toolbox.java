package io.murmure.cli.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.community.CommunityMethod;
import io.murmure.core.comparison.StudyComparer;
import io.murmure.core.component.Sentence;
import io.murmure.core.home.PluginManager;
import io.murmure.core.need.NeedFinder;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.reading.LanguageReader;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.report.ReportWriter;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.series.BurstDetector;
import io.murmure.core.source.RowReader;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore;

/** The services that commands work with. What a user left out is missed only by the command that needs it, in one sentence. */
@Component(service = Toolbox.class)
public final class Toolbox {

	@Reference
	private Catalog catalog;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile StudyStore store;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile ModelEngine modelEngine;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile LanguageReader languageReader;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile RowReader rowReader;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile BurstDetector burstDetector;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile NeedFinder needFinder;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile StudyComparer comparer;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile ReportWriter reportWriter;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile StudyExporter exporter;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile PluginManager plugins;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile Credentials credentials;

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	private final List<CommunityMethod<?>> communityMethods = new CopyOnWriteArrayList<>();

	public Catalog catalog() {
		return catalog;
	}

	public StudyStore store() {
		return installed(store, "no-store");
	}

	public ModelEngine modelEngine() {
		return installed(modelEngine, "no-models");
	}

	public boolean hasModelEngine() {
		return modelEngine != null;
	}

	/** The text's language; undetermined when nothing that tells is installed. */
	public Guess languageOf(String text) {
		LanguageReader reader = languageReader;
		return reader == null ? Guess.UNDETERMINED : reader.guess(text);
	}

	public RowReader rowReader() {
		return installed(rowReader, "no-tables");
	}

	public BurstDetector burstDetector() {
		return installed(burstDetector, "no-series");
	}

	public NeedFinder needFinder() {
		return installed(needFinder, "no-needs");
	}

	public StudyComparer comparer() {
		return installed(comparer, "no-comparison");
	}

	public ReportWriter reportWriter() {
		return installed(reportWriter, "no-report");
	}

	public StudyExporter exporter() {
		return installed(exporter, "no-report");
	}

	public PluginManager plugins() {
		return installed(plugins, "no-plugins");
	}

	public Credentials credentials() {
		return installed(credentials, "no-credentials");
	}

	/** Ordered by id. */
	public List<CommunityMethod<?>> communityMethods() {
		return communityMethods.stream().sorted(Comparator.comparing(method -> method.id())).toList();
	}

	private static <T> T installed(T service, String otherwise) {
		return Optional.ofNullable(service)
				.orElseThrow(() -> new StudyException(Sentence.of(Toolbox.class, otherwise)));
	}
}
