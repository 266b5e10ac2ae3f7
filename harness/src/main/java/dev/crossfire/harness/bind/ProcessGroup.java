package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The processes that a terminal signals together. */
public final class ProcessGroup {

  private ProcessGroup() {}

  /** Leaves the group of the parent, so that Ctrl-C reaches the parent alone and it decides what is kept. */
  public static void leave() {
    MethodHandle setpgid =
        CLibrary.link(
            "setpgid",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    try {
      // It fails for a leader of a session, which is no terminal's business.
      int ignored = (int) setpgid.invokeExact(0, 0);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("setpgid threw", e);
    }
  }
}
