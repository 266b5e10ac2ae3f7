package dev.crossfire.scenarios.pages;

import dev.crossfire.harness.lesson.Page;
import dev.crossfire.harness.lesson.PageSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages that {@code pages.txt} lists, a family a line. */
public final class CataloguePages implements PageSource {

  @Override
  public List<Page> pages() {
    return resource("pages.txt").lines().map(CataloguePages::page).toList();
  }

  private static Page page(String family) {
    String file = family + ".md";
    try {
      return PageReader.read(resource(file));
    } catch (RuntimeException e) {
      throw new IllegalStateException("the page " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = CataloguePages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
