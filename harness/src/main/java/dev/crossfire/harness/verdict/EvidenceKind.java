package dev.crossfire.harness.verdict;

/** How misbehaviour was seen. */
public enum EvidenceKind {
  /** An outcome that no order of whole calls gives. */
  OUTCOME,
  /** A total or a uniqueness rule that was broken. */
  INVARIANT,
  /** The process died in native code. */
  CRASH,
  /** A call that never came back. */
  HANG,
  /** A report of a sanitizer. */
  SANITIZER
}
