package dev.crossfire.scenarios.buffer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What closing an arena during a call can give: what the call returned, whether the arena was closed meanwhile, and 0. */
@Outcome(id = "7, -1, 0", expect = Expect.ACCEPTABLE,
    desc = "The arena could not be closed, and the call went on with its memory.")
@Outcome(expect = Expect.FORBIDDEN,
    desc = "The arena was closed while the call was using its memory.")
final class CloseOutcomes {

  private CloseOutcomes() {}
}
