package dev.crossfire.scenarios.callback;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What firing value 5 beside the registration of another callback can give. */
@Outcome(id = "5", expect = Expect.ACCEPTABLE,
    desc = "A callback was called with its own data.")
@Outcome(id = "-2", expect = Expect.FORBIDDEN,
    desc = "One callback was called with the data of the other.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two calls gives this.")
final class PairOutcomes {

  private PairOutcomes() {}
}
