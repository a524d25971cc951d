package io.murmure.workbench.communities.internal.landscape;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.engine.layout.LandscapeLayout;
import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.raster.NodeIndex;
import io.murmure.engine.layout.raster.Outlines;
import io.murmure.workbench.Beside;

/** Lays the landscape out in the background, and hands over a picture early and then every so often until it is settled. */
public final class LayoutJob extends Job {

	private static final long SEED = 1;
	private static final int EARLY = 8;
	private static final long EVERY_MS = 600;

	private final LandscapePanel.Prepared prepared;
	private final Consumer<Stage> told;

	/** A picture on the way; {@code progress} in [0, 1]. */
	public record Stage(Places places, Outlines outlines, NodeIndex index, double progress) {

		public static Stage of(Landscape landscape, Places places, double progress) {
			Supplier<NodeIndex> index = Beside.of(() -> new NodeIndex(places));
			return new Stage(places, Outlines.of(places, landscape.members()), index.get(), progress);
		}
	}

	/** @param told each stage, in the thread of the job */
	public LayoutJob(String name, LandscapePanel.Prepared prepared, Consumer<Stage> told) {
		super(name);
		this.prepared = prepared;
		this.told = told;
		setPriority(LONG);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Landscape landscape = prepared.landscape();
		LandscapeLayout layout = new LandscapeLayout(prepared.ties(), landscape.community(), SEED);
		long last = 0;
		for (int steps = 1; layout.step(); steps++) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			if (steps == EARLY || steps > EARLY && System.currentTimeMillis() - last > EVERY_MS) {
				told.accept(Stage.of(landscape, layout.places(), layout.progress()));
				last = System.currentTimeMillis();
			}
		}
		told.accept(Stage.of(landscape, layout.places(), 1));
		return Status.OK_STATUS;
	}
}
