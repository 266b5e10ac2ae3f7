package dev.crossfire.harness.watch;

import java.util.Optional;

/**
 * A thread that has made native calls, as it noted them itself.
 *
 * @param id its Java id
 * @param name its Java name
 * @param task its id for the kernel; 0 if it is virtual
 * @param count the calls it has made, the one that it is in included; in a call, a count that stands still is a
 *     thread that does
 * @param inCall whether it is in a call
 * @param last the function that it is in, or was in last
 */
record CallingThread(
    long id, String name, long task, long count, boolean inCall, Optional<NativeFunction> last) {

  /** The function that it is in. */
  Optional<NativeFunction> in() {
    return last.filter(function -> inCall);
  }

  boolean isVirtual() {
    return task == 0;
  }

  String label() {
    return name.isEmpty() ? "virtual thread #" + id : name;
  }

  /** Where it was, as part of a sentence. */
  String where() {
    return label() + " was in " + in().map(NativeFunction::toString).orElse("no call");
  }

  @Override
  public String toString() {
    return "%s: %s, its call number %d".formatted(label(),
        in().map(NativeFunction::toString).orElse("in no call"), count());
  }
}
