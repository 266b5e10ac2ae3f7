package dev.crossfire.scenarios.once;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two first uses can give: what the service answered each, then how often it was initialised. */
@Outcome(id = "136, 136, 1", expect = Expect.ACCEPTABLE,
    desc = "It was initialised once, and complete for both.")
@Outcome(id = "136, 136, 2", expect = Expect.FORBIDDEN,
    desc = "Both found it not initialised, and both initialised it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One used it half-built.")
final class FirstUseOutcomes {

  private FirstUseOutcomes() {}
}
