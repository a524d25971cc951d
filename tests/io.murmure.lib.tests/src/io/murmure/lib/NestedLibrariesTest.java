package io.murmure.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.zest.layouts.LayoutStyles;
import org.eclipse.zest.layouts.algorithms.SpringLayoutAlgorithm;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The families that find themselves by ServiceLoader do so in their one bundle, whoever calls and whatever the context class loader is. */
class NestedLibrariesTest {

	@Test
	void eclipseCollectionsFindsItsFactories() {
		MutableIntObjectMap<String> names = IntObjectMaps.mutable.empty();
		names.put(7, "heron");
		assertEquals("heron", names.get(7));
	}

	@Test
	void slf4jSpeaksThroughTheLoggingOfJava() {
		assertEquals("JDK14LoggerFactory", LoggerFactory.getILoggerFactory().getClass().getSimpleName());
	}

	@Test
	void tikaFindsItsParsersFromItsOwnClassLoader() {
		AutoDetectParser parser = from(AutoDetectParser.class.getClassLoader(), AutoDetectParser::new);
		assertTrue(parser.getParsers().size() > 100, () -> "only " + parser.getParsers().size());
		assertTrue(parser.getParsers().containsKey(MediaType.application("pdf")));
	}

	@Test
	void aWorkbookIsWrittenAndReadAgain() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("posts").createRow(0).createCell(0).setCellValue("Bonjour");
			workbook.write(bytes);
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertEquals("Bonjour", workbook.getSheet("posts").getRow(0).getCell(0).getStringCellValue());
		}
	}

	@Test
	void zestHasItsLayouts() {
		assertNotEquals(0, new SpringLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING).getStyle());
	}

	private static <T> T from(ClassLoader loader, Supplier<T> work) {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		Thread.currentThread().setContextClassLoader(loader);
		try {
			return work.get();
		} finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}
}
