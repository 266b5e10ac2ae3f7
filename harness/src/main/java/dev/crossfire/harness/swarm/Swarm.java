package dev.crossfire.harness.swarm;

import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.threads.Crew;
import dev.crossfire.harness.threads.Rendezvous;
import java.util.HashMap;
import java.util.Map;

/**
 * The rounds of one block.
 *
 * <p>Each thread owns its tickets during a round. Everything else belongs to whoever arrives last at the rendezvous,
 * which orders it against all threads; after {@link #run} it belongs to the caller.
 */
final class Swarm {

  /** Turns of spinning before a thread that waits makes room, as it must where threads outnumber processors. */
  private static final int SPINS = 200;

  private final SharedScenario scenario;
  private final int calls;
  private final int[][] tickets;
  private final Ledger ledger;
  private final Rendezvous rendezvous;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, String> examples = new HashMap<>();
  private boolean inRound;
  private boolean over;
  private long end;

  Swarm(SharedScenario scenario, int threads, int calls) {
    this.scenario = scenario;
    this.calls = calls;
    this.tickets = new int[threads][calls];
    this.ledger = new Ledger(threads * calls);
    this.rendezvous = new Rendezvous(threads, SPINS, this::betweenRounds);
  }

  /** Runs rounds for the given time, in nanoseconds, and at least one. */
  void run(long nanos) throws InterruptedException {
    end = System.nanoTime() + nanos;
    Crew.run("swarm", tickets.length, this::work, rendezvous::breakUp);
  }

  /** How many rounds ended in what. */
  Map<String, Long> counts() {
    return counts;
  }

  /** One round of each outcome that is not as it should be. */
  Map<String, String> examples() {
    return examples;
  }

  private void work(int thread) {
    while (rendezvous.meet() && !over) {
      round(thread, tickets[thread]);
    }
  }

  /** A method of its own, so that the loop is compiled as hot code and not as part of the waiting. */
  private void round(int thread, int[] mine) {
    for (int call = 0; call < calls; call++) {
      mine[call] = scenario.call(thread);
    }
  }

  /** Run by the last to arrive, while all others wait. */
  private void betweenRounds() {
    if (inRound) {
      record();
    }
    inRound = true;
    over = !counts.isEmpty() && System.nanoTime() - end >= 0;
    scenario.reset();
  }

  private void record() {
    long expected = (long) tickets.length * calls;
    long total = scenario.total();
    String outcome =
        total == expected
            ? SwarmOutcomes.EXACT
            : total < expected ? SwarmOutcomes.SHORT : SwarmOutcomes.OVER;
    if (scenario.tickets()) {
      ledger.clear();
      for (int[] mine : tickets) {
        ledger.enter(mine);
      }
      outcome += ledger.unique() ? SwarmOutcomes.UNIQUE : SwarmOutcomes.REPEATED;
    }
    counts.merge(outcome, 1L, Long::sum);
    if (total != expected || (scenario.tickets() && !ledger.unique())) {
      examples.putIfAbsent(
          outcome,
          "%d calls, total %d (%d lost)%s"
              .formatted(expected, total, expected - total,
                  scenario.tickets() ? ", " + ledger : ""));
    }
  }
}
