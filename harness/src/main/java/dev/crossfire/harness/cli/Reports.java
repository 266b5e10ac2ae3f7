package dev.crossfire.harness.cli;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.record.Results;
import dev.crossfire.harness.report.ReportRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/** Has every renderer on the class path make its report. */
final class Reports {

  private Reports() {}

  /** Makes all reports; returns the page to open first, if there is any renderer. */
  static Optional<Path> render(Results results, Lessons lessons, Path folder) throws IOException {
    Optional<Path> first = Optional.empty();
    for (ReportRenderer renderer : ServiceLoader.load(ReportRenderer.class)) {
      Path file = renderer.render(results, lessons, folder);
      first = first.or(() -> Optional.of(file));
    }
    return first;
  }
}
