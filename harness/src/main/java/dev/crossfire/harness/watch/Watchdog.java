package dev.crossfire.harness.watch;

import dev.crossfire.harness.run.BlockEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches a fork whose block is late, and tells a call that does not return from a machine that is slow.
 *
 * <p>A thread is stuck if it is in the same call at two looks. That counts only if the process could have gone on between
 * them: it was not stopped, and none of its threads was waiting for a processor, or they had a fair share of one. Used by
 * one thread.
 */
public final class Watchdog {

  /** The share of a processor that a process gets even on a busy machine, if it wants one. */
  private static final double FAIR_SHARE = 0.2;

  private final long process;
  private final Remains remains;
  private Map<Long, Long> counts = Map.of();
  private long lookedAt;
  private Duration cpu = Duration.ZERO;
  private boolean waitedForOthers;

  /** A watchdog for the process of this id. */
  public Watchdog(long process, Remains remains) {
    this.process = process;
    this.remains = remains;
  }

  /** A block is watched from now on. */
  public void begin() {
    waitedForOthers = false;
  }

  /** The first look. */
  public void look() {
    counts = new HashMap<>();
    Calls.read(remains.calls())
        .inFlight()
        .forEach(thread -> counts.put(thread.id(), thread.count()));
    lookedAt = System.nanoTime();
    cpu = cpu();
  }

  /**
   * The next look: how the block ended, if a thread has been stuck since the one before. If another thread came into a
   * call since then, which may be stuck as well, the block is given one more look.
   *
   * @param stacks whether stacks are wanted, which takes seconds
   */
  public Optional<BlockEnd> lookAgain(boolean stacks) {
    List<CallingThread> inFlight = Calls.read(remains.calls()).inFlight();
    List<CallingThread> stuck =
        inFlight.stream()
            .filter(thread -> Long.valueOf(thread.count()).equals(counts.get(thread.id())))
            .toList();
    Duration since = Duration.ofNanos(System.nanoTime() - lookedAt);
    List<KernelThread> threads = KernelThread.of(process);
    boolean dying = Files.exists(remains.crashReport());
    if (stuck.isEmpty() || dying || !couldGoOn(threads, since)) {
      return Optional.empty();
    }
    if (stuck.size() < inFlight.size() && !waitedForOthers) {
      waitedForOthers = true;
      return Optional.empty();
    }
    return Optional.of(
        new Hang(process, remains, threads).misbehaved(stuck, since, stacks));
  }

  /** How a block ends that is late beyond all patience, though no thread was seen to be stuck. */
  public BlockEnd giveUp(Duration late) {
    List<KernelThread> threads = KernelThread.of(process);
    if (isStopped(threads)) {
      return new BlockEnd.Lost(
          "The fork was stopped: by a signal, by a debugger, or since native code asked the terminal");
    }
    var hang = new Hang(process, remains, threads);
    // Calls that nobody notes may be stuck all the same.
    return Calls.read(remains.calls()).functions()
        ? hang.late(late)
        : hang.misbehaved(List.of(), late, true);
  }

  /** Removes the socket by which the JVM answers who wants its stacks, which it leaves behind when it is killed. */
  public void tidy() {
    try {
      Files.deleteIfExists(Path.of("/tmp", ".java_pid" + process));
    } catch (IOException e) {
      // It is of no use to anybody, and does no harm.
    }
  }

  private boolean couldGoOn(List<KernelThread> threads, Duration since) {
    if (isStopped(threads)) {
      return false;
    }
    return threads.stream().noneMatch(KernelThread::runs)
        || cpu().minus(cpu).toNanos() >= since.toNanos() * FAIR_SHARE;
  }

  private static boolean isStopped(List<KernelThread> threads) {
    return threads.stream().anyMatch(KernelThread::isStopped);
  }

  private Duration cpu() {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }
}
