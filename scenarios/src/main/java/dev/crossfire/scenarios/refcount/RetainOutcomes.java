package dev.crossfire.scenarios.refcount;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What a drop beside a retain and a drop can give: whether the drop destroyed the object, whether the one who still
 * holds a reference could use it, whether the last drop destroyed it, how often it was destroyed. */
@Outcome(id = "0, 0, 1, 1", expect = Expect.ACCEPTABLE,
    desc = "The object lived as long as it was held.")
@Outcome(id = "1, -1, .*", expect = Expect.FORBIDDEN,
    desc = "The retain was lost: the object was destroyed while it was held.")
@Outcome(id = "0, 0, 0, 0", expect = Expect.FORBIDDEN,
    desc = "A drop was lost: the object is never destroyed.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No order of whole calls gives this.")
final class RetainOutcomes {

  private RetainOutcomes() {}
}
