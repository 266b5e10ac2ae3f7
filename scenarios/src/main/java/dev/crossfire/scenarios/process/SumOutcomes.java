package dev.crossfire.scenarios.process;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The sums of 64 bytes of 1, and of 64 bytes of 3. */
@Outcome(id = "64, 192", expect = Expect.ACCEPTABLE,
    desc = "Each got the sum of its own bytes.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One added up bytes of the other.")
final class SumOutcomes {

  private SumOutcomes() {}
}
