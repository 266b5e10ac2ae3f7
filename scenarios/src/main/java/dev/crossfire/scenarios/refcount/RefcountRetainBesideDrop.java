package dev.crossfire.scenarios.refcount;

import dev.crossfire.fixtures.refcount.refcount_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** A retain beside a drop is lost, and the object is destroyed while it is held. */
@JCStressTest
@JCStressMeta(RetainOutcomes.class)
@Scenario(
    id = "refcount.retain-beside-drop",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A retain beside a drop is lost, and the object is destroyed while it is held.")
public class RefcountRetainBesideDrop {

  private static final Calls.Retain RETAIN =
      Downcalls.bind(Calls.Retain.class, refcount_h.cf_refcount_plain_retain$address(),
          refcount_h.cf_refcount_plain_retain$descriptor());
  private static final Calls.Drop DROP =
      Downcalls.bind(Calls.Drop.class, refcount_h.cf_refcount_plain_drop$address(),
          refcount_h.cf_refcount_plain_drop$descriptor());
  private static final Calls.Use USE =
      Downcalls.bind(Calls.Use.class, refcount_h.cf_refcount_use$address(),
          refcount_h.cf_refcount_use$descriptor());
  private static final Calls.Frees FREES =
      Downcalls.bind(Calls.Frees.class, refcount_h.cf_refcount_frees$address(),
          refcount_h.cf_refcount_frees$descriptor());

  @Actor
  public void dropper(SharedObject object, IIII_Result result) {
    result.r1 = DROP.of(object.address);
  }

  @Actor
  public void keeper(SharedObject object, IIII_Result result) {
    RETAIN.of(object.address);
    DROP.of(object.address);
    result.r2 = USE.of(object.address);
  }

  @Arbiter
  public void end(SharedObject object, IIII_Result result) {
    result.r3 = DROP.of(object.address);
    result.r4 = FREES.of(object.address);
  }
}
