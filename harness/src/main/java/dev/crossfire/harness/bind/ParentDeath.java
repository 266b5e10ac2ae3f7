package dev.crossfire.harness.bind;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Ties the life of this process to the thread that started it, even while the JVM is frozen in a native call. */
public final class ParentDeath {

  /** {@code PR_SET_PDEATHSIG} and {@code SIGKILL} of Linux. */
  private static final int SET_PARENT_DEATH_SIGNAL = 1;

  private static final long SIGKILL = 9;

  private ParentDeath() {}

  /** Has the kernel kill this process when the thread that started it ends; also if that has happened already. */
  public static void kills(long parent) {
    MethodHandle prctl =
        CLibrary.link(
            "prctl",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    try {
      int failed = (int) prctl.invokeExact(SET_PARENT_DEATH_SIGNAL, SIGKILL);
      if (failed != 0) {
        throw new IllegalStateException("prctl refused the parent death signal");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("prctl threw", e);
    }
    boolean orphan = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L) != parent;
    if (orphan) {
      Runtime.getRuntime().halt(1);
    }
  }
}
