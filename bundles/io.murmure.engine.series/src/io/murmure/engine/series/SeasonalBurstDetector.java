package io.murmure.engine.series;

import java.time.ZoneId;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.series.BurstDetector;

/** Watches with {@link SeasonalWatch}. */
@Component(service = BurstDetector.class)
public final class SeasonalBurstDetector implements BurstDetector {

	@Override
	public Watch watch(ZoneId zone) {
		return new SeasonalWatch(zone);
	}
}
