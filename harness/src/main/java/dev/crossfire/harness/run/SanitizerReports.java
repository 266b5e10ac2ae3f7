package dev.crossfire.harness.run;

import dev.crossfire.harness.verdict.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sanitizer has reported of one row so far; the same error is kept once, with how often it came. Not thread-safe. */
final class SanitizerReports {

  private static final int MOST = 20;

  private static final String RACE = "data race";

  private final Optional<String> javaLock;
  private final Map<String, Evidence> first = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();

  /** Reports of a scenario, whose calls a lock that is taken in Java may keep apart. */
  SanitizerReports(Optional<String> javaLock) {
    this.javaLock = javaLock;
  }

  /** Takes in the reports of a block; says how many of them are no false alarms. */
  int add(Reported reported) {
    reported.leftOut().forEach(summary -> count(leftOut, summary));
    int sightings = 0;
    for (Evidence report : reported.evidence()) {
      Evidence named = named(report);
      if (named.falseAlarm().isEmpty()) {
        sightings++;
      }
      if (first.containsKey(named.summary()) || first.size() < MOST) {
        first.putIfAbsent(named.summary(), named);
        counts.merge(named.summary(), 1, Integer::sum);
      }
    }
    return sightings;
  }

  /** Each error as it was reported first, and how often. */
  List<Evidence> evidence() {
    return first.values()
        .stream()
        .map(report -> report.with("count", counts.getOrDefault(report.summary(), 0)))
        .toList();
  }

  Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** A data race is a false alarm where a lock in Java keeps the accesses apart, which ThreadSanitizer does not see. */
  Evidence named(Evidence report) {
    boolean isRace = RACE.equals(report.details().get("report"));
    return isRace && javaLock.isPresent()
        ? report.with(
            Evidence.FALSE_ALARM,
            "ThreadSanitizer sees no lock that is taken in Java: " + javaLock.get())
        : report;
  }

  private static void count(Map<String, Integer> counts, String summary) {
    if (counts.containsKey(summary) || counts.size() < MOST) {
      counts.merge(summary, 1, Integer::sum);
    }
  }
}
