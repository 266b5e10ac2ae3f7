package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The callbacks of a probe; the type of one is known once it is passed to a function. */
final class Callbacks {

  private final List<Placed> placed = new ArrayList<>();
  private final Map<Integer, CType.Function> types = new HashMap<>();

  /** Where a callback is in the frame, and what it returns. */
  private record Placed(int slot, long result) {}

  /** Adds one and gives its number. */
  int add(int slot, long result) {
    placed.add(new Placed(slot, result));
    return placed.size() - 1;
  }

  /** Takes in that a callback is passed as such a function; false if it was passed as another kind before. */
  boolean pass(int number, CType.Function function) {
    CType.Function before = types.putIfAbsent(number, function);
    return before == null || before.equals(function);
  }

  /** Those that are passed to a function; others are never called. */
  List<Program.Callback> passed() {
    List<Program.Callback> all = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      CType.Function type = types.get(i);
      if (type != null) {
        Placed at = placed.get(i);
        all.add(new Program.Callback(at.slot(), at.slot() + Long.BYTES, type, at.result()));
      }
    }
    return all;
  }
}
