package dev.crossfire.scenarios.buffer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two frees of one buffer can give: how many buffers each freed, then how many are in use. */
@Outcome(id = {"1, 0, 0", "0, 1, 0"}, expect = Expect.ACCEPTABLE,
    desc = "One of the two freed it.")
@Outcome(id = {"1, -1, 0", "-1, 1, 0"}, expect = Expect.FORBIDDEN,
    desc = "Both freed it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two frees gives this.")
final class FreeOutcomes {

  private FreeOutcomes() {}
}
