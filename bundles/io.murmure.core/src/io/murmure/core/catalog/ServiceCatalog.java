package io.murmure.core.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.Annotator;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;

/** The whiteboard: gathers components as they come and go. On a flat class path, {@code add} them by hand. */
@Component
public final class ServiceCatalog implements Catalog {

	private final List<Connector<?>> connectors = new CopyOnWriteArrayList<>();
	private final List<LiveSource<?>> liveSources = new CopyOnWriteArrayList<>();
	private final List<Analysis<?>> analyses = new CopyOnWriteArrayList<>();

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
	public void add(Connector<?> connector) {
		connectors.add(connector);
	}

	public void remove(Connector<?> connector) {
		connectors.remove(connector);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "removeLiveSource")
	public void addLiveSource(LiveSource<?> source) {
		liveSources.add(source);
	}

	public void removeLiveSource(LiveSource<?> source) {
		liveSources.remove(source);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "removeAnnotator")
	public void addAnnotator(Annotator<?> annotator) {
		analyses.add(annotator);
	}

	public void removeAnnotator(Annotator<?> annotator) {
		analyses.remove(annotator);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "removeAnalysis")
	public void addAnalysis(StudyAnalysis<?> analysis) {
		analyses.add(analysis);
	}

	public void removeAnalysis(StudyAnalysis<?> analysis) {
		analyses.remove(analysis);
	}

	@Override
	public List<Connector<?>> connectors() {
		return connectors.stream().sorted(Comparator.comparing(connector -> connector.id())).toList();
	}

	@Override
	public List<LiveSource<?>> liveSources() {
		return liveSources.stream().sorted(Comparator.comparing(source -> source.id())).toList();
	}

	@Override
	public List<Analysis<?>> analyses() {
		return analyses.stream().sorted(Comparator.comparing(analysis -> analysis.id())).toList();
	}
}
