package dev.crossfire.scenarios.counter;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two increments can give: the number each actor drew, then the final value. Hazards and fixes share it. */
@Outcome(id = "1, 2, 2", expect = Expect.ACCEPTABLE,
    desc = "The first actor's increment came first.")
@Outcome(id = "2, 1, 2", expect = Expect.ACCEPTABLE,
    desc = "The second actor's increment came first.")
@Outcome(
    id = "1, 1, 1",
    expect = Expect.FORBIDDEN,
    desc = "Both read 0 and both wrote 1: one increment is lost, and both drew the same number.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of the two increments gives this.")
final class TicketOutcomes {

  private TicketOutcomes() {}
}
