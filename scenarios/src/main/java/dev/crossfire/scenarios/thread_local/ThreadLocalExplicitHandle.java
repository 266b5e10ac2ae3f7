package dev.crossfire.scenarios.thread_local;

import dev.crossfire.fixtures.thread_local.thread_local_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A context that is handed on: whoever has it sees its setting, on any kind of thread. */
@JCStressMeta(SeenOutcomes.class)
@Scenario(
    id = "thread-local.explicit-handle",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "thread-local.hidden",
    engines = Engine.ROUNDS,
    summary = "A context that is handed on: whoever has it sees its setting, on any kind of thread.")
public final class ThreadLocalExplicitHandle implements SharedScenario {

  private static final Calls.SetIn SET =
      Downcalls.bind(Calls.SetIn.class,
          thread_local_h.cf_thread_local_explicit_handle_set$address(),
          thread_local_h.cf_thread_local_explicit_handle_set$descriptor());
  private static final Calls.GetIn GET =
      Downcalls.bind(Calls.GetIn.class,
          thread_local_h.cf_thread_local_explicit_handle_get$address(),
          thread_local_h.cf_thread_local_explicit_handle_get$descriptor());

  /** {@code cf_thread_local_context_size()}; a test holds the two against each other. */
  static final int BYTES = 64;

  private static final long CONTEXT = NativeMemory.allocate(BYTES);

  private volatile boolean isSet;

  @Override
  public void reset() {
    SET.of(CONTEXT, 0);
    isSet = false;
  }

  @Override
  public int call(int thread) {
    return thread == 0 ? set() : get();
  }

  private int set() {
    SET.of(CONTEXT, 7);
    isSet = true;
    return 0;
  }

  private int get() {
    while (!isSet) {
      Thread.onSpinWait();
    }
    return GET.of(CONTEXT);
  }

  @Override
  public long total() {
    return 0;
  }
}
