package dev.crossfire.harness.run;

import dev.crossfire.harness.contract.ScenarioSpec;

/** How far a run goes with its fixes before it turns to what else there is to do. */
enum Goal {

  /** Until each may be called HELD, or is as far as it declares itself; for as long as there may be too little time for more. */
  HELD {
    @Override
    double missProbability(ScenarioSpec fix) {
      return fix.missTarget();
    }
  },

  /** Until no further block is worth its time. */
  SHARP {
    @Override
    double missProbability(ScenarioSpec fix) {
      return Math.min(SHARP_BELOW, fix.missTarget());
    }
  };

  /** The miss probability from which more blocks of a fix are not worth their time. */
  static final double SHARP_BELOW = 1e-6;

  /** The miss probability at which a fix is far enough. */
  abstract double missProbability(ScenarioSpec fix);
}
