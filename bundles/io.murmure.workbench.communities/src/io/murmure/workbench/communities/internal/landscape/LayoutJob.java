package io.murmure.workbench.communities.internal.landscape;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.engine.layout.LandscapeLayout;
import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.Ties;
import io.murmure.engine.layout.raster.NodeIndex;
import io.murmure.engine.layout.raster.Outlines;

/** Lays the landscape out in the background, and hands over a picture early and then every so often until it is settled. */
public final class LayoutJob extends Job {

	private static final long SEED = 1;
	private static final int EARLY = 20;
	private static final long EVERY_MS = 600;

	private final Landscape landscape;
	private final Consumer<Stage> told;

	/** A picture on the way; {@code progress} in [0, 1]. */
	public record Stage(Places places, Outlines outlines, NodeIndex index, double progress) {

		public static Stage of(Landscape landscape, Places places, double progress) {
			return new Stage(places, Outlines.of(places, landscape.members()), new NodeIndex(places), progress);
		}
	}

	/** @param told each stage, in the thread of the job */
	public LayoutJob(String name, Landscape landscape, Consumer<Stage> told) {
		super(name);
		this.landscape = landscape;
		this.told = told;
		setPriority(LONG);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Ties ties = Ties.of(landscape.source(), landscape.target(), landscape.weight(), landscape.community());
		LandscapeLayout layout = new LandscapeLayout(ties, landscape.community(), SEED);
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
