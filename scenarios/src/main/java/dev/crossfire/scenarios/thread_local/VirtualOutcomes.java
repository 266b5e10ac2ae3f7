package dev.crossfire.scenarios.thread_local;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What each of two virtual threads is told that set 1 and 2 and parked: what each is told, and 0. */
@Outcome(id = "1, 2, 0", expect = Expect.ACCEPTABLE,
    desc = "Each was told its own.")
@Outcome(id = {"2, 2, 0", "1, 1, 0"}, expect = Expect.FORBIDDEN,
    desc = "The setting of one was gone: its carrier had been the other's, who set it.")
@Outcome(id = "2, 1, 0", expect = Expect.FORBIDDEN,
    desc = "Each was told the setting of the other, on whose carrier it went on.")
@Outcome(expect = Expect.FORBIDDEN,
    desc = "One went on on a carrier that neither had used: nobody has set this here.")
final class VirtualOutcomes {

  private VirtualOutcomes() {}
}
