package dev.crossfire.scenarios.bench;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The outcomes of two increments without an arbiter; the same for everything that is measured. */
@Outcome(id = {"1, 2", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "One increment came first.")
@Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "One increment is lost.")
final class TicketPair {

  private TicketPair() {}
}
