package dev.crossfire.scenarios.once;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a use beside the initialisation can give: 0, what the service answered, what it answers in the end. */
@Outcome(id = "0, 136, 136", expect = Expect.ACCEPTABLE,
    desc = "It was used after it was initialised.")
@Outcome(id = "0, -1, 136", expect = Expect.ACCEPTABLE,
    desc = "It was used before, and said so.")
@Outcome(id = "0, 0, 136", expect = Expect.FORBIDDEN,
    desc = "It was used before it was initialised, and did not say so.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It was used half-built.")
final class EarlyUseOutcomes {

  private EarlyUseOutcomes() {}
}
