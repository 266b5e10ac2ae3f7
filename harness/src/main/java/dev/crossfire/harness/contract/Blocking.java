package dev.crossfire.harness.contract;

/**
 * Whether a native call can stand still.
 *
 * <p>It matters for {@link Linkage#CRITICAL}: a thread inside a critical call cannot be stopped at a safepoint, so
 * a call that blocks there stops every thread of the JVM.
 */
public enum Blocking {
  /** Returns after a bounded number of its own steps. */
  NEVER,
  /** May repeat its steps while another thread makes progress, and never sleeps on a lock. */
  MAY_SPIN,
  /** May sleep until another thread releases something. */
  MAY_BLOCK;

  /** The name in C headers. */
  public String id() {
    return Ids.of(this);
  }
}
