package ids;

import dev.crossfire.harness.bind.Downcalls;
import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Scenario;
import ids.binding.ids_h;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "One came first.")
@Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "Both were given the same number.")
@Scenario(
    id = "ids.take-racily",
    role = Role.HAZARD,
    contract = Contract.NOT_THREAD_SAFE,
    summary = "Two threads take a number without synchronisation.")
public class TakeRacilyTest {

  private static final Ids.Take TAKE =
      Downcalls.bind(Ids.Take.class, ids_h.ids_take$address(), ids_h.ids_take$descriptor());

  @Actor
  public void first(Ids ids, II_Result result) {
    result.r1 = TAKE.from(ids.address);
  }

  @Actor
  public void second(Ids ids, II_Result result) {
    result.r2 = TAKE.from(ids.address);
  }
}
