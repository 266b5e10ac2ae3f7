package dev.crossfire.scenarios.last_error;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The errno that each of two virtual threads is told, of which one failed with 1 and the other with 2; and 0. */
@Outcome(id = "1, 2, 0", expect = Expect.ACCEPTABLE,
    desc = "Each was told its own.")
@Outcome(id = {"2, [12], 0", "1, 1, 0"}, expect = Expect.FORBIDDEN,
    desc = "One was told the errno of the other, on whose carrier it asked.")
@Outcome(expect = Expect.FORBIDDEN,
    desc = "One was told an errno that neither had: the JVM used it meanwhile, or the carrier was a third one.")
final class ErrnoOutcomes {

  private ErrnoOutcomes() {}
}
