package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.contract.Sanitizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the reports out of a sanitizer's log. Used once, by one thread.
 *
 * <p>A report begins with a line that names its sanitizer and ends with a line {@code SUMMARY: ...}. In between stand parts: a
 * heading, then the frames of a stack, each in the form of {@link FrameFormat}, then an empty line. What stands between
 * two reports is of no interest. Parts, frames and lines beyond all reason are left out.
 */
final class ReportParser {

  private static final int MOST_REPORTS = 1_000;
  private static final int MOST_SECTIONS = 64;
  private static final int MOST_FRAMES = 256;
  private static final int LONGEST_LINE = 4_096;
  private static final int LONGEST_HEADING = 500;

  private final List<Report> reports = new ArrayList<>();
  private Optional<String> complaint = Optional.empty();
  private Optional<Begun> begun = Optional.empty();
  private int lineNumber;

  /**
   * What a log holds.
   *
   * @param reports the reports that are there from beginning to end
   * @param complaint one line about the first thing that is not as it should be
   */
  record Parsed(List<Report> reports, Optional<String> complaint) {}

  private ReportParser() {}

  /** Reads a log; never throws, whatever it holds. */
  static Parsed parse(String log) {
    var parser = new ReportParser();
    log.lines().forEach(parser::line);
    parser.begun.ifPresent(report -> parser.complain(report.at, "is cut off before its SUMMARY"));
    return new Parsed(List.copyOf(parser.reports), parser.complaint);
  }

  private void line(String whole) {
    lineNumber++;
    String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
    Optional<Begun> next = Begun.at(lineNumber, line);
    if (next.isPresent()) {
      begun.ifPresent(report -> complain(report.at, "is cut off by another one"));
      begun = next;
    } else if (begun.isPresent()) {
      if (line.startsWith("SUMMARY: ")) {
        end(begun.get());
        begun = Optional.empty();
      } else {
        begun.get().line(line);
      }
    }
  }

  private void end(Begun report) {
    Report whole = report.end();
    if (whole.access().isEmpty()) {
      complain(report.at, "has no stack in a form that is known here");
    } else if (reports.size() < MOST_REPORTS) {
      reports.add(whole);
    }
  }

  private void complain(int line, String about) {
    complaint =
        complaint
            .or(() -> Optional.of("the report that begins on line %d %s".formatted(line, about)));
  }

  /** A report of which not all was read yet. */
  private static final class Begun {

    private static final String RACE = "WARNING: ThreadSanitizer: ";
    private static final String ERROR = "ERROR: AddressSanitizer: ";

    private final int at;
    private final Sanitizer sanitizer;
    private final String title;
    private final List<Section> sections = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private String heading;

    private Begun(int at, Sanitizer sanitizer, String title) {
      this.at = at;
      this.sanitizer = sanitizer;
      this.title = title;
      // The stack of a double free follows on the title, without a heading of its own.
      this.heading = title;
    }

    static Optional<Begun> at(int number, String line) {
      int race = line.indexOf(RACE);
      if (race == 0) {
        return Optional.of(new Begun(number, Sanitizer.THREAD, line.substring(RACE.length())));
      }
      int error = line.indexOf(ERROR);
      if (error > 0 && line.startsWith("==")) {
        return Optional.of(
            new Begun(number, Sanitizer.ADDRESS, line.substring(error + ERROR.length())));
      }
      return Optional.empty();
    }

    void line(String line) {
      Optional<Frame> frame = FrameFormat.read(line);
      if (frame.isPresent()) {
        if (frames.size() < MOST_FRAMES) {
          frames.add(frame.get());
        }
      } else if (!line.isBlank()) {
        endSection();
        heading = heading(line);
      }
    }

    Report end() {
      endSection();
      return new Report(sanitizer, what(), sections);
    }

    private void endSection() {
      if ((!frames.isEmpty() || !heading.equals(title)) && sections.size() < MOST_SECTIONS) {
        sections.add(new Section(heading(heading), frames));
      }
      frames.clear();
    }

    /** The title without the numbers of this one process. */
    private String what() {
      int end =
          switch (sanitizer) {
            case THREAD -> title.lastIndexOf(" (pid=");
            case ADDRESS -> title.indexOf(" on ");
            case NONE -> -1;
          };
      return heading(end < 0 ? title : title.substring(0, end));
    }

    private static String heading(String line) {
      String text = line.strip();
      if (text.endsWith(":")) {
        text = text.substring(0, text.length() - 1);
      }
      return text.length() <= LONGEST_HEADING ? text : text.substring(0, LONGEST_HEADING);
    }
  }
}
