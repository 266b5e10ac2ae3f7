package dev.crossfire.harness.record;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes one kind of report from a results document; found through {@code ServiceLoader}.
 *
 * <p>A renderer only presents: it may not judge, and the same document always gives the same report.
 */
public interface ReportRenderer {

  /**
   * Writes the report.
   *
   * @param results what to present; every text in it may be hostile
   * @param folder the output folder, which exists; nothing is written outside it
   * @return the file that a reader opens first
   */
  Path render(Results results, Path folder) throws IOException;
}
