package dev.crossfire.harness.cli;

import dev.crossfire.harness.lesson.Lessons;
import dev.crossfire.harness.lesson.Pages;
import dev.crossfire.harness.run.Catalogue;
import dev.crossfire.harness.run.UsageException;
import java.io.PrintWriter;

/** The lessons of the class path. */
final class Lessonbook {

  private static final ClassLoader LOADER = Lessonbook.class.getClassLoader();

  private Lessonbook() {}

  /** The lessons of a catalogue. */
  static Lessons of(Catalogue catalogue) {
    return new Lessons(catalogue.all(), Pages.load(LOADER));
  }

  /** The lessons beside a report, which is made without them if the class path's own scenarios or pages are in disorder. */
  static Lessons besideReport(PrintWriter err) {
    try {
      return of(Catalogue.load(LOADER));
    } catch (UsageException | IllegalStateException e) {
      err.println("crossfire: the report has no lessons: " + e.getMessage());
      return Lessons.NONE;
    }
  }
}
