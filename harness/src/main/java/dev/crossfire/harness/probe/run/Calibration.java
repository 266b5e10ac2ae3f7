package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.Probe;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A race of our own in the call shape of a probe: as many actors, as many calls each, the same linkage and as many samples
 * at once. Its function is {@code rand_r}, which reads and writes a seed that the actors share.
 *
 * <p>Blocks of it show that threads overlapped in calls, and say nothing of the probe's own function.
 */
final class Calibration {

  private Calibration() {}

  static ProbeFile of(ProbeFile subject) {
    Probe probe = subject.probe();
    String actors = probe.program()
        .actors()
        .stream()
        .map(calls -> IntStream.range(0, calls.size())
            .mapToObj(i -> "\"rand_r(&seed)\"")
            .collect(Collectors.joining(", ", "  - [", "]\n")))
        .collect(Collectors.joining());
    String text = """
        summary: A race of Crossfire's own, in the call shape of %s
        library: libc.so.6
        functions: ["int rand_r(unsigned int *seed)"]
        setup: ["unsigned int seed = 1"]
        actors:
        %sobserve: [seed]
        contract: not-thread-safe
        state: %s
        isolate: %s
        atomic: actor
        linkage: both
        """.formatted(subject.id(), actors,
        probe.state() == Probe.State.GLOBAL ? "global" : "object", probe.isolate());
    var id = new ScenarioId(
        ScenarioId.CALIBRATION + "." + subject.id().value().replace('.', '-'));
    return ProbeFile.of(subject.path(), id, text, Header.NONE);
  }
}
