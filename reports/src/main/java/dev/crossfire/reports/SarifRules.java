package dev.crossfire.reports;

import dev.crossfire.harness.contract.Role;
import java.util.Arrays;
import java.util.List;

/** The ways in which a row can fail, one for each role. */
final class SarifRules {

  private SarifRules() {}

  static String id(Role role) {
    return switch (role) {
      case HAZARD -> "hazard-not-shown";
      case FIX -> "fix-misbehaved";
      case SUBJECT -> "contract-not-kept";
    };
  }

  /** All rules, whether they were broken or not. */
  static List<SarifLog.Rule> all() {
    return Arrays.stream(Role.values())
        .map(
            role -> new SarifLog.Rule(
                id(role),
                new SarifLog.Message(brief(role)),
                new SarifLog.Message(full(role)),
                new SarifLog.Configuration("error")))
        .toList();
  }

  private static String brief(Role role) {
    return switch (role) {
      case HAZARD -> "A hazard was not shown.";
      case FIX -> "A fix misbehaved.";
      case SUBJECT -> "A function is not as its contract says.";
    };
  }

  private static String full(Role role) {
    return switch (role) {
      case HAZARD ->
        "Code that is wrong on purpose showed no race although its threads overlapped and its budget was spent.";
      case FIX -> "Concurrent calls of a repaired function gave evidence of misbehaviour.";
      case SUBJECT ->
        "Concurrent calls of a function gave another finding than its header promises.";
    };
  }
}
