package dev.crossfire.harness.watch;

import dev.crossfire.harness.run.BlockEnd;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.EvidenceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together the evidence of a hang: who is stuck where, who waits for whom, the stacks of all. */
final class Hang {

  private static final int MOST_LINES = 600;
  private static final int NAMED_THREADS = 2;

  private final long process;
  private final Remains remains;
  private final List<KernelThread> threads;
  private final Calls calls;
  private final Stacks stacks;
  private final Map<String, Object> details = new LinkedHashMap<>();

  Hang(long process, Remains remains, List<KernelThread> threads) {
    this.process = process;
    this.remains = remains;
    this.threads = threads;
    this.calls = Calls.read(remains.calls());
    this.stacks = new Stacks(process);
  }

  /**
   * The end of a block whose calls do not return; no thread is named if calls are not noted.
   *
   * @param asked whether the stacks are asked for, which takes seconds
   */
  BlockEnd.Misbehaved misbehaved(List<CallingThread> stuck, Duration since, boolean asked) {
    details.put("waitedMs", since.toMillis());
    stuck.stream()
        .findFirst()
        .flatMap(CallingThread::in)
        .ifPresent(
            function -> {
              details.put("library", function.library());
              details.put("function", function.name());
            });
    details.put(
        "stuck",
        stuck.stream()
            .map(
                thread -> "%s for at least %s, %s".formatted(thread, seconds(since), doing(thread)))
            .toList());
    String locks = locks();
    String carriers = carriers(stuck, asked);
    if (asked) {
      putStacks(stuck);
    }
    String who =
        stuck.isEmpty()
            ? "The threads of a block did not come back, and none of their calls is noted"
            : "A native call did not return for " + seconds(since) + ": " + named(stuck);
    return new BlockEnd.Misbehaved(
        new Evidence(EvidenceKind.HANG, who + locks + carriers, details));
  }

  /** The end of a block that is late for another reason. */
  BlockEnd.Failed late(Duration late) {
    putStacks(List.of());
    return new BlockEnd.Failed(
        "The block did not end in %s, though no thread is stuck in a native call; what its threads do is in %s"
            .formatted(seconds(late), remains.threads()));
  }

  private String locks() {
    List<MutexWait> waits =
        threads.stream()
            .map(thread -> MutexWait.of(thread, process))
            .flatMap(Optional::stream)
            .toList();
    String cycle = LockCycle.describe(waits, this::nameOf);
    details.put("lockCycle", cycle);
    return LockCycle.in(waits).isEmpty() ? "" : ". A deadlock: " + cycle;
  }

  private String carriers(List<CallingThread> stuck, boolean asked) {
    long virtual = stuck.stream().filter(CallingThread::isVirtual).count();
    if (virtual == 0 || !asked) {
      return "";
    }
    Optional<Stacks.Scheduler> scheduler = stacks.scheduler();
    String text =
        scheduler
            .map(
                found -> "%d of %d carriers are held by native calls that do not return; %d virtual threads wait for a carrier"
                    .formatted(Math.min(virtual, found.carriers()), found.carriers(),
                        found.waiting()))
            .orElse("unknown: the JVM does not answer");
    details.put("carriers", text);
    boolean noneLeft =
        scheduler.filter(found -> virtual >= found.carriers() && found.waiting() > 0).isPresent();
    return noneLeft ? ". No carrier is left: " + text : "";
  }

  private void putStacks(List<CallingThread> stuck) {
    List<String> kernel = threads.stream().map(KernelThread::toString).toList();
    List<String> java = stacks.java();
    Set<Long> tasks = stuck.stream().map(CallingThread::task).collect(Collectors.toSet());
    List<String> nativeStacks =
        stacks.nativeOf(task -> tasks.isEmpty() || tasks.contains(0L) || tasks.contains(task));
    details.put("javaStacks", shortened(java));
    if (stuck.stream().anyMatch(CallingThread::isVirtual)) {
      Path dump = remains.threads().resolveSibling("all-threads.txt");
      details.put("virtualStacks", shortened(stacks.withVirtual(dump)));
    }
    details.put("nativeStacks", shortened(nativeStacks));
    details.put("kernelThreads", shortened(kernel));
    List<String> all = new ArrayList<>(java);
    all.add("");
    all.addAll(nativeStacks);
    all.add("");
    all.addAll(kernel);
    try {
      Files.write(remains.threads(), all);
      details.put("threads", remains.threads().toString());
    } catch (IOException e) {
      details.put("threads", "not written: " + e.getMessage());
    }
  }

  private static List<String> shortened(List<String> lines) {
    return lines.subList(0, Math.min(MOST_LINES, lines.size()));
  }

  private static String named(List<CallingThread> stuck) {
    int more = stuck.size() - NAMED_THREADS;
    return stuck.stream()
        .limit(NAMED_THREADS)
        .map(CallingThread::where)
        .collect(Collectors.joining(", and "))
        + (more > 0 ? ", and " + more + " more threads were in calls" : "");
  }

  private String doing(CallingThread thread) {
    return threads.stream()
        .filter(each -> each.task() == thread.task())
        .findFirst()
        .map(KernelThread::doing)
        .orElse(thread.isVirtual() ? "on a carrier" : "gone");
  }

  private String nameOf(long task) {
    return calls.ofTask(task)
        .map(CallingThread::label)
        .or(() -> threads.stream()
            .filter(thread -> thread.task() == task)
            .map(KernelThread::name)
            .findFirst())
        .orElse("thread " + task + ", which is gone,");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
  }
}
