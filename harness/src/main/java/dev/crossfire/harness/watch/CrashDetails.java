package dev.crossfire.harness.watch;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together the evidence of a crash: where it was, what was called, what is left to read. */
final class CrashDetails {

  private static final int MOST_FRAMES = 40;
  private static final int MOST_THREADS = 128;
  private static final int NAMED_THREADS = 2;

  private final Remains remains;
  private final Calls calls;
  private final List<String> log;
  private final Map<String, Object> details = new LinkedHashMap<>();
  private Optional<CrashReport> report = Optional.empty();

  CrashDetails(int exitCode, Remains remains, Calls calls, List<String> log) {
    this.remains = remains;
    this.calls = calls;
    this.log = log;
    details.put("exitCode", exitCode);
  }

  Calls calls() {
    return calls;
  }

  Path crashReport() {
    return remains.crashReport();
  }

  CrashDetails cause(String cause) {
    return put("cause", cause);
  }

  CrashDetails put(String name, Object value) {
    details.put(name, value);
    return this;
  }

  /** Takes in what the JVM's report says. */
  CrashDetails of(CrashReport found) {
    report = Optional.of(found);
    cause(Blame.cause(found));
    found.signal().ifPresent(signal -> put("signal", signal));
    found.address().ifPresent(address -> put("address", address));
    return this;
  }

  /** The end of the block, with a summary that also says where. */
  BlockEnd.Misbehaved misbehaved(String what) {
    String where = where();
    report.ifPresent(
        found -> {
          put("frame", found.frame().line());
          put("thread", found.thread().isEmpty() ? "one of the JVM's own" : found.thread());
        });
    put("callsInFlight", inFlight());
    report.ifPresent(
        found -> {
          put("nativeFrames", lines(found.nativeFrames()));
          put("javaFrames", lines(found.javaFrames()));
          put("crashReport", remains.crashReport().toString());
        });
    List<String> printed = log.stream().filter(line -> !line.startsWith("#")).toList();
    put("log", printed.subList(Math.max(0, printed.size() - Remains.SHOWN_LINES), printed.size()));
    return new BlockEnd.Misbehaved(new Evidence(EvidenceKind.CRASH, what + where, details));
  }

  private String where() {
    Optional<Frame> frame =
        report.flatMap(
            found -> found.nativeFrames().stream().filter(Frame::isUnderStress).findFirst());
    return frame.map(this::at).orElse("") + during(frame);
  }

  private String at(Frame frame) {
    Optional<Path> library = path(frame.library());
    SourceLine source = SourceLine.of(library, frame.offset());
    put("library", library.map(Path::toString).orElse(frame.library()));
    if (!frame.function().isEmpty()) {
      put("function", frame.functionName());
    }
    put("offset", "0x" + Long.toHexString(frame.offset()));
    put("source", source.text());
    return " in %s%s"
        .formatted(
            frame.place(),
            source.line().map(line -> " at " + line).orElse(""));
  }

  /** The call of the thread that died or, if that is not known, those of all threads. */
  private String during(Optional<Frame> frame) {
    List<CallingThread> suspects =
        report.map(calls::of)
            .orElseGet(calls::inFlight)
            .stream()
            .filter(thread -> thread.in().isPresent())
            .toList();
    if (suspects.isEmpty()) {
      return frame.isEmpty() ? after() : "";
    }
    List<NativeFunction> functions =
        suspects.stream().map(CallingThread::in).flatMap(Optional::stream).distinct().toList();
    if (frame.isEmpty() && functions.size() == 1) {
      called(functions.getFirst());
    }
    if (frame.filter(found -> isEntry(found, suspects.getFirst())).isPresent()) {
      return "";
    }
    String named =
        suspects.stream()
            .limit(NAMED_THREADS)
            .map(CallingThread::where)
            .collect(Collectors.joining(", and "));
    int more = suspects.size() - NAMED_THREADS;
    return ", while " + named + (more > 0 ? ", and " + more + " more threads were in calls" : "");
  }

  /** The last call of the thread that died outside of any. */
  private String after() {
    Optional<NativeFunction> last =
        report.flatMap(found -> calls.ofTask(found.task())).flatMap(CallingThread::last);
    last.ifPresent(this::called);
    return last.map(function -> "; the thread's last call was " + function).orElse("");
  }

  private void called(NativeFunction function) {
    put("library", function.library());
    put("function", function.name());
  }

  private static boolean isEntry(Frame frame, CallingThread thread) {
    return thread.in().filter(in -> in.name().equals(frame.functionName())).isPresent();
  }

  private List<String> inFlight() {
    return calls.inFlight().stream().limit(MOST_THREADS).map(CallingThread::toString).toList();
  }

  private Optional<Path> path(String library) {
    return report.flatMap(found -> found.library(library)).or(() -> calls.library(library));
  }

  private static List<String> lines(List<Frame> frames) {
    return frames.stream()
        .filter(frame -> !frame.isLinkage())
        .limit(MOST_FRAMES)
        .map(Frame::line)
        .toList();
  }
}
