package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.probe.Orders;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.SequentialOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the oracle found of a probe, over one or several forks. Used by the thread that drives the run.
 *
 * <p>Only forks that were told to leave the same items out may be added up, since an item's text can depend on those
 * before it.
 */
final class Sequence {

  private static final int SHOWN = 8;

  private final Probe probe;
  private final int orderCount;
  private final int itemCount;
  private final Map<Integer, Set<List<String>>> byOrder = new TreeMap<>();
  private final Set<List<String>> beside = new LinkedHashSet<>();
  private final Set<Integer> blocked = new LinkedHashSet<>();

  /** Of a probe from whose outcomes nothing is left out. */
  Sequence(Probe probe) {
    this(probe, List.of());
  }

  /** Of a probe, but for the items of these names. */
  Sequence(Probe probe, List<String> leftOut) {
    this.probe = probe;
    this.orderCount = Orders.of(probe).size();
    this.itemCount = probe.program().items().size() - leftOut.size();
  }

  /**
   * Takes in what a fork told, in whose memory native code ran.
   *
   * @throws IllegalArgumentException if the probe has no such order, or not as many items
   */
  void add(SequentialOutcome outcome) {
    switch (outcome) {
      case SequentialOutcome.Gave(int order, List<String> found) -> {
        List<String> items = whole(found);
        byOrder.computeIfAbsent(known(order), number -> new LinkedHashSet<>()).add(items);
      }
      case SequentialOutcome.Beside(List<String> found) -> beside.add(whole(found));
      case SequentialOutcome.Blocked(int order) -> blocked.add(known(order));
      case SequentialOutcome.Refused refused ->
        throw new IllegalArgumentException("a refusal is no outcome: " + refused.message());
    }
  }

  private int known(int order) {
    if (order < 0 || order >= orderCount) {
      throw new IllegalArgumentException(
          "order: expected 0 to %d, found %d".formatted(orderCount - 1,
              order));
    }
    return order;
  }

  private List<String> whole(List<String> found) {
    if (found.size() != itemCount) {
      throw new IllegalArgumentException("items: expected %d, found %d".formatted(itemCount,
          found.size()));
    }
    return found;
  }

  /** The places of items that differ though the order is the same. */
  List<Integer> unstable() {
    Set<Integer> places = new LinkedHashSet<>();
    for (Set<List<String>> outcomes : byOrder.values()) {
      List<String> first = outcomes.iterator().next();
      for (List<String> other : outcomes) {
        for (int i = 0; i < first.size(); i++) {
          if (!first.get(i).equals(other.get(i))) {
            places.add(i);
          }
        }
      }
    }
    return places.stream().sorted().toList();
  }

  /** Two outcomes of one order that differ, for a message. */
  String difference() {
    for (Map.Entry<Integer, Set<List<String>>> entry : byOrder.entrySet()) {
      if (entry.getValue().size() > 1) {
        var outcomes = entry.getValue().iterator();
        return "\"%s\" and \"%s\"".formatted(text(outcomes.next()), text(outcomes.next()));
      }
    }
    return "";
  }

  /** A sample that came out as no order gives it, although each of its calls was made alone; empty if there is none. */
  List<String> strangers() {
    Map<String, List<Integer>> orders = orders();
    return beside.stream().map(Sequence::text).filter(text -> !orders.containsKey(text)).toList();
  }

  /**
   * How many orders could not be run, since a call in them waits for a later one. One that was run to its end at all is
   * none: its thread had to wait for a processor.
   */
  int blocked() {
    return (int) blocked.stream().filter(order -> !byOrder.containsKey(order)).count();
  }

  boolean isEmpty() {
    return byOrder.isEmpty();
  }

  /** Each outcome with the numbers of the orders that give it. */
  Map<String, List<Integer>> orders() {
    Map<String, List<Integer>> orders = new LinkedHashMap<>();
    byOrder.forEach((order, outcomes) -> outcomes.forEach(
        each -> orders.computeIfAbsent(text(each), text -> new ArrayList<>()).add(order)));
    return orders;
  }

  /** The orders of an outcome in words. */
  String describe(List<Integer> orders) {
    List<List<Integer>> all = Orders.of(probe);
    String first = Orders.describe(probe, all.get(orders.getFirst()));
    return orders.size() == 1
        ? "Given by the order: " + first
        : "Given by %d of %d orders, such as: %s".formatted(orders.size(), all.size(), first);
  }

  /** The possible outcomes in one line, for the evidence against another one. */
  String possible() {
    List<String> outcomes = List.copyOf(orders().keySet());
    int more = outcomes.size() - SHOWN;
    return outcomes.stream()
        .limit(SHOWN)
        .map(outcome -> '"' + outcome + '"')
        .reduce((a, b) -> a + ", " + b)
        .orElse("nothing") + (more > 0 ? ", and %d more".formatted(more) : "");
  }

  static String text(List<String> items) {
    return items.isEmpty() ? "nothing observed" : String.join(", ", items);
  }
}
