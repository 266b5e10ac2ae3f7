package dev.crossfire.scenarios.refcount;

import dev.crossfire.fixtures.refcount.refcount_h;
import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.BlindSpot;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.Scenario;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.infra.results.III_Result;

/** A plain count loses a drop, and the object is never destroyed. */
@JCStressTest
@JCStressMeta(DropOutcomes.class)
@Scenario(
    id = "refcount.plain",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "A plain count loses a drop, and the object is never destroyed.")
@BlindSpot(of = Sanitizer.ADDRESS,
    because = "An object that is never freed is a leak, and leaks are not looked for.")
public class RefcountPlain {

  private static final Calls.Drop DROP =
      Downcalls.bind(Calls.Drop.class, refcount_h.cf_refcount_plain_drop$address(),
          refcount_h.cf_refcount_plain_drop$descriptor());
  private static final Calls.Frees FREES =
      Downcalls.bind(Calls.Frees.class, refcount_h.cf_refcount_frees$address(),
          refcount_h.cf_refcount_frees$descriptor());

  @Actor
  public void first(SharedObject object, III_Result result) {
    result.r1 = DROP.of(object.address);
  }

  @Actor
  public void second(SharedObject object, III_Result result) {
    result.r2 = DROP.of(object.address);
  }

  @Arbiter
  public void end(SharedObject object, III_Result result) {
    result.r3 = FREES.of(object.address);
  }
}
