package dev.crossfire.scenarios.thread_local;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What one who asks after another has set 7 is told: 0, what it is told, and 0. */
@Outcome(id = "0, 7, 0", expect = Expect.ACCEPTABLE,
    desc = "The setting was seen.")
@Outcome(id = "0, 0, 0", expect = Expect.FORBIDDEN,
    desc = "The setting was made for another thread than the one who asks.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Nobody has set this.")
final class SeenOutcomes {

  private SeenOutcomes() {}
}
