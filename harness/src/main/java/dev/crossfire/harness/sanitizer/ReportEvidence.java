package dev.crossfire.harness.sanitizer;

import dev.crossfire.harness.tool.OutsideLibraries;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in evidence what a report says. Used by one thread. */
final class ReportEvidence {

  private static final int MOST_FRAMES = 16;

  private final OutsideLibraries outside;
  private final SourceLines lines = new SourceLines();

  /** Evidence about all libraries but these. */
  ReportEvidence(OutsideLibraries outside) {
    this.outside = outside;
  }

  /** Whether an access of the report was made in a library under test. */
  boolean isAboutTheLibrary(Report report) {
    return place(report.access()).or(() -> place(report.otherAccess())).isPresent();
  }

  /**
   * The report in one sentence, the same whenever the same error is reported: it holds no address and no thread.
   */
  String summary(Report report) {
    var text = new StringBuilder(report.sanitizer().title()).append(": ").append(report.what());
    report.access().ifPresent(access -> text.append(": ").append(words(access)));
    report.otherAccess().ifPresent(access -> text.append("; ").append(words(access)));
    report.location()
        .flatMap(ReportEvidence::variable)
        .ifPresent(variable -> text.append("; variable ").append(variable));
    report.free()
        .filter(_ -> report.otherAccess().isEmpty())
        .flatMap(this::place)
        .ifPresent(frame -> text.append("; freed in ").append(frame.inSource()));
    report.free()
        .flatMap(_ -> report.allocation())
        .flatMap(this::place)
        .ifPresent(frame -> text.append("; allocated in ").append(frame.inSource()));
    return text.toString();
  }

  /** The evidence. */
  Evidence of(Report report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("sanitizer", report.sanitizer().id());
    details.put("report", report.what());
    place(report.access())
        .or(() -> place(report.otherAccess()))
        .filter(frame -> !frame.file().isEmpty())
        .ifPresent(
            frame -> {
              details.put("function", frame.function());
              details.put("file", frame.file());
              details.put("line", frame.line());
            });
    report.location().ifPresent(section -> details.put("variable", whatItIs(section)));
    put(details, "access", report.access());
    put(details, "otherAccess", report.otherAccess());
    report.allocation().ifPresent(section -> details.put("allocationStack", stack(section)));
    report.free().ifPresent(section -> details.put("freeStack", stack(section)));
    return new Evidence(EvidenceKind.SANITIZER, summary(report), details);
  }

  private void put(Map<String, Object> details, String name, Optional<Section> section) {
    section.ifPresent(
        access -> {
          details.put(name, access.heading());
          details.put(name + "Stack", stack(access));
        });
  }

  /** What an access did and where, such as {@code write in f (f.c:3)}. */
  private String words(Section access) {
    String what = access.heading();
    int end = what.indexOf(" of size ");
    String verb = end < 0 ? "" : what.substring(0, end).toLowerCase(Locale.ROOT) + " ";
    return place(access)
        .map(Frame::inSource)
        .or(() -> innermost(access).map(Frame::inLibrary))
        .map(where -> verb + "in " + where)
        .orElse(verb + "of which the sanitizer has forgotten the stack");
  }

  /** The name of a global variable; any other memory is described by where it was allocated. */
  private static Optional<String> variable(Section location) {
    String heading = location.heading();
    int begin = heading.indexOf('\'');
    int end = heading.indexOf('\'', begin + 1);
    return heading.contains("global ") && begin >= 0 && end > begin
        ? Optional.of(heading.substring(begin + 1, end))
        : Optional.empty();
  }

  private static String whatItIs(Section location) {
    String words = "Location is ";
    String heading = location.heading();
    return heading.startsWith(words) ? heading.substring(words.length()) : heading;
  }

  private Optional<Frame> place(Optional<Section> section) {
    return section.flatMap(this::place);
  }

  /** The innermost frame in a library under test. */
  private Optional<Frame> place(Section section) {
    return section.frames().stream().filter(this::isUnderTest).findFirst().map(lines::in);
  }

  private static Optional<Frame> innermost(Section section) {
    return section.frames().stream().findFirst();
  }

  /** The frames down to where Java called; what is below are the JVM's own. */
  private List<String> stack(Section section) {
    List<Frame> frames = section.frames();
    int java = 0;
    while (java < frames.size() && !frames.get(java).module().isEmpty()) {
      java++;
    }
    List<String> shown =
        frames.stream()
            .limit(Math.min(java, MOST_FRAMES))
            .map(frame -> isUnderTest(frame) ? lines.in(frame).inSource() : frame.inLibrary())
            .toList();
    return java < frames.size() && java <= MOST_FRAMES
        ? java(shown)
        : shown;
  }

  private static List<String> java(List<String> shown) {
    List<String> all = new ArrayList<>(shown);
    all.add("called from Java");
    return all;
  }

  private boolean isUnderTest(Frame frame) {
    return !frame.library().isEmpty() && !outside.contains(frame.library());
  }
}
