package dev.crossfire.harness.verdict;

import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.ScenarioSpec;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences of judgements under a sanitizer; each carries its numbers and what they do not say. */
record SanitizerReasons(Sanitizer sanitizer) {

  String falseAlarm(String report, String why) {
    return "%s. This is a known false alarm: %s So %s cannot judge this scenario."
        .formatted(report, why, sanitizer.title());
  }

  String unreported(Observation seen, Power power, boolean spent) {
    return String.format(
        Locale.ROOT,
        "%s reported nothing of the hazard in %,d samples; in %d blocks the threads overlapped%s",
        sanitizer.title(),
        seen.histogram().samples(),
        power.controlBlocks(),
        spent ? "." : ", and " + Judge.HAZARD_BLOCKS + " are needed to call that a failure.");
  }

  String held(ScenarioSpec spec, Observation seen, Optional<Observation> control, Power power) {
    return silent(seen, power)
        + control(spec, control, power)
        + String.format(
            Locale.ROOT,
            " An error that it sees as well as the control's would have been missed with probability %.1e. %s",
            power.missProbability(), blindness());
  }

  String weak(ScenarioSpec spec, Observation seen, Optional<Observation> control, Power power) {
    String why =
        power.controlBlocksSeen() == 0
            ? " So nothing shows that it would have seen an error here."
            : String.format(
                Locale.ROOT,
                " An error that it sees as well as the control's would still have been missed with probability %.1e, and"
                    + " at most %.0e is called HELD.",
                power.missProbability(), Scenario.HELD_BELOW);
    return silent(seen, power) + control(spec, control, power) + why;
  }

  /** What was left out, in a sentence of its own; empty if nothing was. */
  static String leftOut(Map<String, Integer> reports) {
    int count = reports.values().stream().mapToInt(Integer::intValue).sum();
    return count == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " Left out: %,d reports of which neither access is in a library under test (%s).",
            count, String.join("; ", reports.keySet()));
  }

  private String silent(Observation seen, Power power) {
    return String.format(
        Locale.ROOT,
        "%s reported nothing in %,d samples; in %d blocks the threads overlapped.",
        sanitizer.title(), seen.histogram().samples(), power.fixBlocks());
  }

  private static String control(
      ScenarioSpec spec, Optional<Observation> seen, Power power) {
    return spec.control()
        .map(
            control -> String.format(
                Locale.ROOT,
                " %s %s in %d of %d blocks.",
                Reasons.named(spec, control),
                endsItsProcess(seen) ? "ended its process or stood still" : "was reported",
                power.controlBlocksSeen(), power.controlBlocks()))
        .orElse(" There is no control.");
  }

  /** Whether the control was seen by how it ended, of which the sanitizer had nothing to report. */
  private static boolean endsItsProcess(Optional<Observation> control) {
    return control
        .map(Observation::evidence)
        .filter(evidence -> !evidence.isEmpty())
        .map(
            evidence -> evidence.stream()
                .noneMatch(each -> each.kind() == EvidenceKind.SANITIZER))
        .orElse(false);
  }

  private String blindness() {
    return switch (sanitizer) {
      case THREAD ->
        "It sees no wrong order of atomic accesses, no code that was not built for it, and is told not to watch the JVM's"
            + " own libraries.";
      case ADDRESS ->
        "It sees no memory that is valid and wrong, and no code that was not built for it, such as the JVM's.";
      case NONE -> "";
    };
  }
}
