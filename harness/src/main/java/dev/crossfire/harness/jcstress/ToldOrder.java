package dev.crossfire.harness.jcstress;

import dev.crossfire.harness.bind.HappensBefore;
import java.util.stream.IntStream;

/**
 * What the barriers of JCStress order, told to ThreadSanitizer. Called by JCStress's own classes as {@link BarrierPatch}
 * patches them; safe for use by several threads.
 *
 * <p>Barriers that follow one another have points of their own. So a thread that is slow to leave one takes in nothing of what
 * a faster thread does before the next.
 */
public final class ToldOrder {

  /** A prime, so that checkpoints, which count up by the number of actors, differ from their neighbours. */
  private static final int POINTS = 61;

  private static final HappensBefore[] CHECKPOINTS =
      IntStream.range(0, POINTS).mapToObj(_ -> new HappensBefore()).toArray(HappensBefore[]::new);
  private static final HappensBefore UPDATE = new HappensBefore();
  private static final HappensBefore END = new HappensBefore();

  private ToldOrder() {}

  /** A worker waits for the others. */
  public static void checkpointReached(int expected) {
    CHECKPOINTS[expected % POINTS].release();
  }

  /** All workers have come. */
  public static void checkpointPassed(int expected) {
    CHECKPOINTS[expected % POINTS].acquire();
  }

  /** A worker has read its share of the samples and made new states. */
  public static void updateReached() {
    UPDATE.release();
  }

  /** All workers have. */
  public static void updatePassed() {
    UPDATE.acquire();
  }

  /** A worker ends. */
  public static void workerEnded() {
    END.release();
  }

  /** All workers were joined. */
  static void workersJoined() {
    END.acquire();
  }
}
