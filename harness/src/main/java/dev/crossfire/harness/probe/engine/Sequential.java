package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.probe.Call;
import dev.crossfire.harness.probe.Orders;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.SequentialOutcome;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The oracle: runs a probe's calls one after another, in every order, each order on fresh state, over and over.
 *
 * <p>Each actor's calls run in a thread of its own, as under stress, so that what a library keeps for each thread is as it
 * will be there; but only one thread is ever in a call. Used by one thread.
 */
final class Sequential {

  /** How often each order is run at least, so that what differs from run to run is seen to differ. */
  private static final int LEAST_PASSES = 3;

  private static final int MOST_PASSES = 200;

  /** Samples that are under way at once to see whether they touch each other. */
  private static final int BESIDE = 4;

  /** Orders that cannot be run because a call in them waits for a later one. */
  private static final int MOST_BLOCKED = 100;

  private final Probe probe;
  private final Code code;
  private final Frames frames;
  private final OutcomeReader reader;
  private final List<List<Integer>> orders;
  private final int[] firstStep;
  private final Map<String, Long> found = new LinkedHashMap<>();
  private final Set<Integer> blocked = new HashSet<>();

  Sequential(Probe probe, Code code, Frames frames, OutcomeReader reader) {
    this.probe = probe;
    this.code = code;
    this.frames = frames;
    this.reader = reader;
    this.orders = Orders.of(probe);
    List<List<Call>> actors = probe.program().actors();
    this.firstStep = new int[actors.size()];
    for (int i = 1; i < firstStep.length; i++) {
      firstStep[i] = firstStep[i - 1] + actors.get(i - 1).size();
    }
  }

  /**
   * Runs all orders until the time is over, in nanoseconds, and three times at least.
   *
   * @return what was found, by its text, and how often
   */
  Map<String, Long> run(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      if (pass >= LEAST_PASSES && System.nanoTime() - end >= 0) {
        break;
      }
      try (var turns = new Turns(firstStep.length, this::unit)) {
        if (probe.state() == Probe.State.OBJECT && !probe.isolate() && pass < LEAST_PASSES) {
          beside(turns);
        }
        for (int order = 0; order < orders.size(); order++) {
          if (!blocked.contains(order)) {
            order(order, turns);
          }
        }
      }
    }
    return found;
  }

  private void unit(int actor, int unit, long frame) {
    if (probe.atomic() == Probe.Atomic.ACTOR || unit == Turns.WHOLE) {
      code.actor(actor, frame);
    } else {
      code.step(firstStep[actor] + unit, frame);
    }
  }

  private void order(int number, Turns turns) throws InterruptedException {
    frames.reset(0);
    long frame = frames.address(0);
    code.setup(frame);
    int[] next = new int[firstStep.length];
    boolean complete = true;
    for (int actor : orders.get(number)) {
      // The first order is all of one actor after another, where a call that takes long is only slow.
      if (!turns.run(actor, next[actor]++, frame, number == 0)) {
        complete = false;
        break;
      }
    }
    if (complete) {
      code.check(frame);
      add(new SequentialOutcome.Gave(number, reader.texts(reader.read(frame))));
    } else {
      List<Integer> order = orders.get(number);
      turns.runTheRest(order, next, frame);
      blocked.add(number);
      add(new SequentialOutcome.Blocked(number));
      if (blocked.size() > MOST_BLOCKED) {
        throw new IllegalStateException(
            "in more than %d orders a call waits for one that comes later; use atomic: actor"
                .formatted(MOST_BLOCKED));
      }
    }
    code.teardown(frame);
  }

  /** Several samples at once, though never two calls at once: what they give, each order gives as well. */
  private void beside(Turns turns) throws InterruptedException {
    int count = Math.min(BESIDE, frames.count());
    for (int i = 0; i < count; i++) {
      frames.reset(i);
      code.setup(frames.address(i));
    }
    for (int actor = 0; actor < firstStep.length; actor++) {
      for (int i = 0; i < count; i++) {
        if (!turns.run(actor, Turns.WHOLE, frames.address(i), true)) {
          throw new IllegalStateException("actor %d did not come back in %d s".formatted(actor + 1,
              TimeUnit.NANOSECONDS.toSeconds(Turns.SLOWEST)));
        }
      }
    }
    for (int i = 0; i < count; i++) {
      code.check(frames.address(i));
      add(new SequentialOutcome.Beside(reader.texts(reader.read(frames.address(i)))));
    }
    for (int i = 0; i < count; i++) {
      code.teardown(frames.address(i));
    }
  }

  private void add(SequentialOutcome outcome) {
    found.merge(outcome.text(), 1L, Long::sum);
  }
}
