package dev.crossfire.harness.rounds;

import dev.crossfire.harness.bind.Carriers;
import dev.crossfire.harness.bind.Processors;
import dev.crossfire.harness.bind.SanitizedFork;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.threads.Crew;
import dev.crossfire.harness.threads.Rendezvous;
import dev.crossfire.harness.threads.Stir;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * The samples of one block.
 *
 * <p>Each actor owns its cell of {@code results} during a sample. Everything else belongs to whoever arrives last at the
 * rendezvous, which orders it against all actors; after {@link #run} it belongs to the caller.
 */
final class Rounds {

  /** Ints between the results of two actors, so that writing one does not slow the other. */
  private static final int APART = 32;

  /** Samples between two looks at the clock; in a sanitized fork each may cost reports. */
  private static final int CLOCK_MASK = SanitizedFork.isThis() ? 3 : 63;

  private final SharedScenario scenario;
  private final int actors;
  private final ThreadKind kind;
  private final Carriers carriers = new Carriers();
  private final long seed;
  private final Rendezvous rendezvous;
  private final int[] results;
  private final int[] outcome;
  private final Tally tally = new Tally();
  private long samples;
  private boolean started;
  private boolean over;
  private long end;

  Rounds(SharedScenario scenario, int actors, ThreadKind kind, long seed) {
    this.scenario = scenario;
    this.actors = actors;
    this.kind = kind;
    this.seed = seed;
    int spins = actors <= Processors.allowed().size() ? 2_000 : 0;
    this.rendezvous = new Rendezvous(actors, spins, this::betweenSamples);
    this.results = new int[(actors + 1) * APART];
    this.outcome = new int[actors + 1];
  }

  /** Takes samples for the given time, in nanoseconds. */
  void run(long nanos) throws InterruptedException {
    end = System.nanoTime() + nanos;
    Crew.run(threads(), actors, this::work, rendezvous::breakUp);
  }

  private ThreadFactory threads() {
    return switch (kind) {
      case PLATFORM -> Thread.ofPlatform().daemon().name("actor-", 0).factory();
      case VIRTUAL -> Thread.ofVirtual().name("actor-", 0).factory();
    };
  }

  Map<String, Long> counts() {
    return tally.counts();
  }

  private void work(int actor) {
    List<Integer> processors = Processors.allowed();
    if (kind == ThreadKind.PLATFORM && actors <= processors.size()) {
      Processors.pinTo(processors.get(actor));
    }
    loop(actor, new Stir(seed + actor));
  }

  private void loop(int actor, Stir stir) {
    while (rendezvous.meet() && !over) {
      if (kind == ThreadKind.VIRTUAL) {
        carriers.pinOwn();
      }
      stir.pause();
      results[(actor + 1) * APART] = scenario.call(actor);
    }
  }

  /** Run by the last to arrive, while all others wait. */
  private void betweenSamples() {
    if (started) {
      for (int actor = 0; actor < actors; actor++) {
        outcome[actor] = results[(actor + 1) * APART];
      }
      outcome[actors] = (int) scenario.total();
      tally.add(outcome);
      samples++;
    }
    started = true;
    over = (samples & CLOCK_MASK) == CLOCK_MASK && System.nanoTime() - end >= 0;
    scenario.reset();
  }
}
