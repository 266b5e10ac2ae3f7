package dev.crossfire.harness.probe;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every order of whole calls that keeps each actor's own order.
 *
 * <p>An order is the number of the actor that goes on, step by step; a step is a call, or with {@code atomic: actor} all
 * calls of the actor.
 */
public final class Orders {

  /** The most orders that the oracle runs. */
  public static final int MOST = 2_000;

  private Orders() {}

  /** All orders of a probe, in lexicographic order; an actor's number is from 0. */
  public static List<List<Integer>> of(Probe probe) {
    int[] left = steps(probe.program().actors(), probe.atomic() == Probe.Atomic.ACTOR);
    List<List<Integer>> orders = new ArrayList<>();
    extend(left, new ArrayList<>(), orders);
    return orders;
  }

  private static void extend(int[] left, List<Integer> soFar, List<List<Integer>> orders) {
    boolean complete = true;
    for (int actor = 0; actor < left.length; actor++) {
      if (left[actor] > 0) {
        complete = false;
        left[actor]--;
        soFar.add(actor);
        extend(left, soFar, orders);
        soFar.removeLast();
        left[actor]++;
      }
    }
    if (complete) {
      orders.add(List.copyOf(soFar));
    }
  }

  /** An order as the calls that it runs. */
  public static String describe(Probe probe, List<Integer> order) {
    int[] next = new int[probe.program().actors().size()];
    List<String> steps = new ArrayList<>();
    for (int actor : order) {
      List<Call> calls = probe.program().actors().get(actor);
      boolean whole = probe.atomic() == Probe.Atomic.ACTOR;
      int end = whole ? calls.size() : next[actor] + 1;
      for (; next[actor] < end; next[actor]++) {
        steps.add(calls.get(next[actor]).text());
      }
    }
    return String.join("; ", steps);
  }

  static void check(List<List<Call>> actors, boolean whole, Position position) {
    BigInteger count = count(steps(actors, whole));
    if (count.compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw new BadProbeException(position,
          ("the actors' calls can be put in %s orders, and at most %d are run;"
              + " take calls away, or use atomic: actor").formatted(count, MOST));
    }
  }

  private static int[] steps(List<List<Call>> actors, boolean whole) {
    return actors.stream().mapToInt(calls -> whole ? 1 : calls.size()).toArray();
  }

  /** The multinomial coefficient. */
  static BigInteger count(int... steps) {
    BigInteger count = factorial(Arrays.stream(steps).sum());
    for (int each : steps) {
      count = count.divide(factorial(each));
    }
    return count;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }
}
