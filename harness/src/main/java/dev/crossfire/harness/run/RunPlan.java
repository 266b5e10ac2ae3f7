package dev.crossfire.harness.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run is going to do.
 *
 * @param groups the rows to run, by what they share
 * @param skipped the rows that are not run, each with its reason
 */
public record RunPlan(List<Group> groups, List<PlannedRow> skipped) {

  public RunPlan {
    groups = List.copyOf(groups);
    skipped = List.copyOf(skipped);
  }

  /** This plan, and after it the other one. */
  public RunPlan and(RunPlan other) {
    return new RunPlan(
        Stream.concat(groups.stream(), other.groups.stream()).toList(),
        Stream.concat(skipped.stream(), other.skipped.stream()).toList());
  }

  /** The number of rows, skipped ones included. */
  public int rows() {
    return skipped.size() + groups.stream().mapToInt(group -> group.rows().size()).sum();
  }
}
