package dev.crossfire.scenarios.callback;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What firing 5 can give while the arena of the callback's stub is closed: what the fire was told, and two times 0. */
@Outcome(id = "5, 0, 0", expect = Expect.ACCEPTABLE,
    desc = "The callback ran before its stub was freed.")
@Outcome(id = "-1, 0, 0", expect = Expect.ACCEPTABLE,
    desc = "The callback was taken out before.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The call landed in something else.")
final class StubOutcomes {

  private StubOutcomes() {}
}
