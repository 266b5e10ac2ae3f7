package dev.crossfire.scenarios.buffer;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What two frees of NULL can give. */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE,
    desc = "Nothing was there to free.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A free of NULL is not harmless.")
final class NullOutcomes {

  private NullOutcomes() {}
}
