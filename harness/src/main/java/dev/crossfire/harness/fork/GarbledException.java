package dev.crossfire.harness.fork;

import java.io.IOException;

/** A fork sent what no fork of ours sends; native code may have written over the JVM's memory. */
final class GarbledException extends IOException {

  private static final long serialVersionUID = 1L;

  GarbledException(String what) {
    super("the fork's answer makes no sense: " + what);
  }
}
