package dev.crossfire.harness.probe;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a probe does with each sample, laid out in a frame: a stretch of memory that holds its variables, its buffers,
 * its strings, and the copies of what calls returned by pointer.
 *
 * @param setup calls before the actors
 * @param actors the calls of each actor, two or more
 * @param check calls after the actors
 * @param teardown calls after the outcome was read
 * @param items what the outcome is made of
 * @param frame what a frame holds before its sample
 * @param regions the probe's own memory, by name
 * @param known pointers that setup got, by name
 * @param callbacks functions that the library may call
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and no program is compared
public record Program(
    List<Call> setup,
    List<List<Call>> actors,
    List<Call> check,
    List<Call> teardown,
    List<Item> items,
    byte[] frame,
    List<Region> regions,
    List<Region> known,
    List<Callback> callbacks) {

  public Program {
    setup = List.copyOf(setup);
    actors = actors.stream().map(List::copyOf).toList();
    check = List.copyOf(check);
    teardown = List.copyOf(teardown);
    items = List.copyOf(items);
    regions = List.copyOf(regions);
    known = List.copyOf(known);
    callbacks = List.copyOf(callbacks);
  }

  /** A named stretch of a frame. */
  public record Region(String name, int offset, int bytes) {}

  /**
   * A function that counts how often it is called.
   *
   * @param slot where its address is
   * @param counter where its count is, a 32-bit number
   * @param type its parameters and result
   * @param result what it returns
   */
  public record Callback(int slot, int counter, CType.Function type, long result) {}

  /** Every call, in the order of the file. */
  public Stream<Call> calls() {
    return Stream.of(setup.stream(), actors.stream().flatMap(List::stream), check.stream(),
        teardown.stream()).flatMap(calls -> calls);
  }
}
