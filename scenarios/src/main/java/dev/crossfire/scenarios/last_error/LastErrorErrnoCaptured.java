package dev.crossfire.scenarios.last_error;

import dev.crossfire.fixtures.last_error.last_error_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.bind.NativeMemory;
import dev.crossfire.harness.bind.Repair;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import dev.crossfire.harness.contract.SharedScenario;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import org.openjdk.jcstress.annotations.JCStressMeta;

/** The call that fails saves errno itself, by Linker.Option.captureCallState, to memory of the caller. */
@JCStressMeta(ErrnoOutcomes.class)
@Scenario(
    id = "last-error.errno-captured",
    role = Role.FIX,
    contract = Contract.THREAD_SAFE,
    control = "last-error.errno-asked",
    engines = Engine.ROUNDS,
    actors = ThreadKind.VIRTUAL,
    linkages = Linkage.DEFAULT,
    summary = "The call that fails saves errno itself, by Linker.Option.captureCallState, to memory of the caller.")
public final class LastErrorErrnoCaptured implements SharedScenario {

  private static final int CACHE_LINE = 64;

  private static final Calls.FailSavingErrno FAIL =
      Downcalls.bindWithErrno(Calls.FailSavingErrno.class,
          last_error_h.cf_last_error_errno_fail$address(),
          last_error_h.cf_last_error_errno_fail$descriptor());

  private static final long FIRST = NativeMemory.allocate(CACHE_LINE);
  private static final long SECOND = NativeMemory.allocate(CACHE_LINE);

  private static final IntUnaryOperator TOLD =
      Repair.of(LastErrorErrnoCaptured::failAndLook, LastErrorErrnoAsked::failAndAsk);

  @Override
  public void reset() {
    // Each call saves errno before it is looked at.
  }

  @Override
  public int call(int thread) {
    return TOLD.applyAsInt(thread);
  }

  private static int failAndLook(int thread) {
    long errno = thread == 0 ? FIRST : SECOND;
    FAIL.of(errno, thread + 1);
    LockSupport.parkNanos(LastErrorErrnoAsked.PARKED);
    return NativeMemory.getInt(errno);
  }

  @Override
  public long total() {
    return 0;
  }
}
