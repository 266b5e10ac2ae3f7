package dev.crossfire.harness.probe.engine;

import dev.crossfire.harness.bind.Processors;
import dev.crossfire.harness.threads.Crew;
import dev.crossfire.harness.threads.Rendezvous;
import dev.crossfire.harness.threads.Stir;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * The samples of one block: the actors go through a stride of samples at the same time, each in its own thread, and meet
 * at its end.
 *
 * <p>During a stride an actor writes what is its own in each frame. Everything else belongs to whoever arrives last at the
 * rendezvous, which orders it against all actors; after {@link #run} it belongs to the caller.
 */
final class Strides {

  /** Samples between two looks at the clock. */
  private static final int CLOCK_MASK = 63;

  private final Code code;
  private final Frames frames;
  private final int actors;
  private final int stride;
  private final long seed;
  private final OutcomeReader reader;
  private final Tally tally = new Tally();
  private final Rendezvous rendezvous;
  private long samples;
  private boolean started;
  private boolean over;
  private long end;

  /**
   * Samples.
   *
   * @param stride how many are under way at once, at most as many as there are frames
   */
  Strides(Code code, Frames frames, OutcomeReader reader, int actors, int stride, long seed) {
    this.code = code;
    this.frames = frames;
    this.reader = reader;
    this.actors = actors;
    this.stride = stride;
    this.seed = seed;
    int spins = actors <= Processors.allowed().size() ? 2_000 : 0;
    this.rendezvous = new Rendezvous(actors, spins, this::betweenStrides);
  }

  /** Takes samples for the given time, in nanoseconds, and at least one stride. */
  void run(long nanos) throws InterruptedException {
    end = System.nanoTime() + nanos;
    ThreadFactory threads = Thread.ofPlatform().daemon().name("actor-", 0).factory();
    Crew.run(threads, actors, this::work, rendezvous::breakUp);
  }

  Tally tally() {
    return tally;
  }

  private void work(int actor) {
    List<Integer> processors = Processors.allowed();
    if (actors <= processors.size()) {
      Processors.pinTo(processors.get(actor));
    }
    var stir = new Stir(seed + actor);
    while (rendezvous.meet() && !over) {
      stride(actor, stir);
    }
  }

  /** A method of its own, so that the loop is compiled as hot code and not as part of the waiting. */
  private void stride(int actor, Stir stir) {
    for (int i = 0; i < stride; i++) {
      stir.pause();
      code.actor(actor, frames.address(i));
    }
  }

  /** Run by the last to arrive, while all others wait. */
  private void betweenStrides() {
    if (started) {
      for (int i = 0; i < stride; i++) {
        finish(frames.address(i));
      }
      samples += stride;
      boolean look = stride > CLOCK_MASK || (samples & CLOCK_MASK) < stride;
      over = look && System.nanoTime() - end >= 0;
    }
    started = true;
    if (!over) {
      for (int i = 0; i < stride; i++) {
        frames.reset(i);
        code.setup(frames.address(i));
      }
    }
  }

  private void finish(long frame) {
    code.check(frame);
    tally.add(reader.read(frame));
    code.teardown(frame);
  }
}
