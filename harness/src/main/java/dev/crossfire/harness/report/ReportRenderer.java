package dev.crossfire.harness.report;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes one kind of report from a results document; found through {@code ServiceLoader}.
 *
 * <p>A renderer only presents: it may not judge, and the same document and lessons always give the same report.
 */
public interface ReportRenderer {

  /**
   * Writes the report.
   *
   * @param results what to present; every text in it may be hostile
   * @param lessons what explains its rows, as far as there are any; they are the project's own
   * @param folder the output folder, which exists; nothing is written outside it
   * @return the file that a reader opens first
   */
  Path render(Results results, Lessons lessons, Path folder) throws IOException;
}
