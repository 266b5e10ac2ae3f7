package dev.crossfire.scenarios.thread_local;

import dev.crossfire.fixtures.thread_local.thread_local_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** A context that a virtual thread takes along, whatever carrier it goes on on. */
@JCStressMeta(VirtualOutcomes.class)
@Scenario(
    id = "thread-local.virtual-handle",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "thread-local.virtual",
    engines = Engine.ROUNDS,
    actors = ThreadKind.VIRTUAL,
    linkages = Linkage.DEFAULT,
    summary = "A context that a virtual thread takes along, whatever carrier it goes on on.")
public final class ThreadLocalVirtualHandle implements SharedScenario {

  private static final Calls.SetIn SET =
      Downcalls.bind(Calls.SetIn.class,
          thread_local_h.cf_thread_local_explicit_handle_set$address(),
          thread_local_h.cf_thread_local_explicit_handle_set$descriptor());
  private static final Calls.GetIn GET =
      Downcalls.bind(Calls.GetIn.class,
          thread_local_h.cf_thread_local_explicit_handle_get$address(),
          thread_local_h.cf_thread_local_explicit_handle_get$descriptor());

  private static final long FIRST = NativeMemory.allocate(ThreadLocalExplicitHandle.BYTES);
  private static final long SECOND = NativeMemory.allocate(ThreadLocalExplicitHandle.BYTES);

  @Override
  public void reset() {
    // Each thread sets its own before it asks.
  }

  @Override
  public int call(int thread) {
    long context = thread == 0 ? FIRST : SECOND;
    SET.of(context, thread + 1);
    LockSupport.parkNanos(ThreadLocalVirtual.PARKED);
    return GET.of(context);
  }

  @Override
  public long total() {
    return 0;
  }
}
