package dev.crossfire.harness.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Finds threads that wait for one another's mutexes. */
final class LockCycle {

  private LockCycle() {}

  /** The waits that form a cycle, beginning at the lowest thread id; empty if there is no cycle. */
  static List<MutexWait> in(List<MutexWait> waits) {
    Map<Long, MutexWait> byTask = new HashMap<>();
    waits.forEach(wait -> byTask.put(wait.task(), wait));
    for (MutexWait start : waits) {
      List<MutexWait> cycle = new ArrayList<>();
      MutexWait at = start;
      while (at != null && !cycle.contains(at)) {
        cycle.add(at);
        at = byTask.get(at.owner());
      }
      if (start.equals(at)) {
        return cycle;
      }
    }
    return List.of();
  }

  /** The cycle in words, or what is known instead. */
  static String describe(List<MutexWait> waits, LongFunction<String> nameOf) {
    if (waits.isEmpty()) {
      return "cannot be told: no thread waits for a pthread mutex whose owner can be read";
    }
    List<MutexWait> cycle = in(waits);
    return (cycle.isEmpty() ? "none was found: " : "")
        + (cycle.isEmpty() ? waits : cycle)
            .stream()
            .map(wait -> "%s waits for the mutex at 0x%x, which %s holds".formatted(
                nameOf.apply(wait.task()), wait.mutex(), nameOf.apply(wait.owner())))
            .collect(Collectors.joining("; "));
  }
}
