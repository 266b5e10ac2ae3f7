package dev.crossfire.harness.verdict;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often each outcome was seen.
 *
 * @param counts samples of each outcome, at least 1 each, in the order of the outcomes' text
 */
public record Histogram(Map<String, Long> counts) {

  public static final Histogram EMPTY = new Histogram(Map.of());

  public Histogram {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    counts.forEach(
        (outcome, count) -> {
          if (count < 1) {
            throw new IllegalArgumentException(
                "an outcome in a histogram was seen at least once; found: " + outcome + "="
                    + count);
          }
        });
  }

  /** The number of samples. */
  public long samples() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** This histogram and the other one, added up. */
  public Histogram plus(Histogram other) {
    var sum = new TreeMap<>(counts);
    other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
    return new Histogram(sum);
  }

  /** The most frequent outcomes, and before them those that must not be lost. */
  public Histogram limitedTo(int most, Predicate<String> first) {
    if (counts.size() <= most) {
      return this;
    }
    var kept = new TreeMap<String, Long>();
    counts.entrySet()
        .stream()
        .sorted(
            Comparator
                .comparing((Map.Entry<String, Long> entry) -> !first.test(entry.getKey()))
                .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed()))
        .limit(most)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return new Histogram(kept);
  }
}
