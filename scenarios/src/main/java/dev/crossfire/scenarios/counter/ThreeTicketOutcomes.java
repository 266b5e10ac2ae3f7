package dev.crossfire.scenarios.counter;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What three increments can give: the number each actor drew, then the final value. Hazards and fixes share it. */
@Outcome(id = {"1, 2, 3, 3", "1, 3, 2, 3", "2, 1, 3, 3", "2, 3, 1, 3", "3, 1, 2, 3", "3, 2, 1, 3"},
    expect = Expect.ACCEPTABLE, desc = "One increment came after the other.")
@Outcome(id = "[123], [123], [123], [12]", expect = Expect.FORBIDDEN,
    desc = "Two read the same value: an increment is lost.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the three increments gives this.")
final class ThreeTicketOutcomes {

  private ThreeTicketOutcomes() {}
}
