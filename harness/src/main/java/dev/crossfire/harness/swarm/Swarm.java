package dev.crossfire.harness.swarm;

import dev.crossfire.harness.bind.Carriers;
import dev.crossfire.harness.bind.Processors;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import dev.crossfire.harness.threads.Crew;
import dev.crossfire.harness.threads.Gate;
import dev.crossfire.harness.threads.StartLine;
import dev.crossfire.harness.threads.Stir;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/**
 * The rounds of one block.
 *
 * <p>In a round each thread has its {@link Member} for itself. Everything else belongs to whoever arrives last at the
 * gate, which orders it against all threads; after {@link #run} it belongs to the caller.
 */
final class Swarm {

  private final SharedScenario scenario;
  private final ThreadKind kind;
  private final Schedule schedule;
  private final List<Member> members = new ArrayList<>();
  private final Ledger ledger;
  private final Spans spans;
  private final Gate gate;
  private final StartLine startLine = new StartLine();
  private final Carriers carriers = new Carriers();
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, String> examples = new HashMap<>();
  private long nanos;
  private long wallNanos;
  private long callsMade;
  private long end;
  private boolean inRound;
  private boolean over;

  /**
   * A swarm.
   *
   * @param threads how many threads, from 2 to 10,000
   * @param calls how many calls each makes in a round
   */
  Swarm(SharedScenario scenario, int threads, ThreadKind kind, int calls, long seed) {
    this.scenario = scenario;
    this.kind = kind;
    this.schedule = Schedule.of(seed, kind);
    for (int thread = 0; thread < threads; thread++) {
      members.add(
          new Member(scenario, thread, calls, schedule.disturbance(), new Stir(seed + thread)));
    }
    this.ledger = new Ledger(threads * calls);
    this.spans = new Spans(threads * Member.stretches(calls));
    this.gate = new Gate(threads, this::betweenRounds);
  }

  /** Runs rounds for the given time, in nanoseconds, and at least one. */
  void run(long nanos) throws InterruptedException {
    this.nanos = nanos;
    Crew.run(threads(), members.size(), this::work, gate::breakUp);
  }

  /** How many rounds ended in what. */
  Map<String, Long> counts() {
    return counts;
  }

  /** How many calls all threads made in a round, on average; the same in each unless a sanitizer reported some. */
  long callsPerRound() {
    return callsMade / counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One round of each outcome that is not as it should be. */
  Map<String, String> examples() {
    return examples;
  }

  /** Time in which at least one thread was making its calls, in nanoseconds. */
  long wallNanos() {
    return wallNanos;
  }

  /** Processor time of all calls, in nanoseconds: what goes beyond the wall time was spent by two threads at once. */
  long cpuNanos() {
    return members.stream().mapToLong(Member::cpuNanos).sum();
  }

  private ThreadFactory threads() {
    return switch (kind) {
      case PLATFORM -> Thread.ofPlatform().daemon().name("swarm-", 0).factory();
      case VIRTUAL -> Thread.ofVirtual().name("swarm-", 0).factory();
    };
  }

  private void work(int thread) {
    if (schedule.pinned()) {
      List<Integer> processors = Processors.allowed();
      Processors.pinTo(processors.get(thread % processors.size()));
    }
    Member member = members.get(thread);
    while (gate.meet(thread) && !over) {
      if (kind == ThreadKind.VIRTUAL) {
        carriers.pinOwn();
      }
      startLine.cross();
      member.round();
    }
  }

  /** Run by the last to arrive, while all others wait. */
  private void betweenRounds() {
    if (inRound) {
      wallNanos += wallNanosOfRound();
      record();
      over = System.nanoTime() - end >= 0;
    } else {
      end = System.nanoTime() + nanos;
    }
    inRound = true;
    scenario.reset();
    startLine.clear();
  }

  private long wallNanosOfRound() {
    spans.clear();
    members.forEach(member -> member.addTo(spans));
    return spans.covered();
  }

  private void record() {
    long total = scenario.total();
    int calls = members.stream().mapToInt(Member::made).sum();
    callsMade += calls;
    String outcome =
        total == calls
            ? SwarmOutcomes.EXACT
            : total < calls ? SwarmOutcomes.SHORT : SwarmOutcomes.OVER;
    if (scenario.tickets()) {
      ledger.clear();
      for (int thread = 0; thread < members.size(); thread++) {
        Member member = members.get(thread);
        ledger.enter(thread, member.results(), member.made());
      }
      outcome += ledger.unique() ? SwarmOutcomes.UNIQUE : SwarmOutcomes.REPEATED;
    }
    counts.merge(outcome, 1L, Long::sum);
    if (total != calls || (scenario.tickets() && !ledger.unique())) {
      examples.putIfAbsent(
          outcome,
          "%d calls, total %d (%d lost)%s"
              .formatted(calls, total, calls - total, scenario.tickets() ? ", " + ledger : ""));
    }
  }
}
