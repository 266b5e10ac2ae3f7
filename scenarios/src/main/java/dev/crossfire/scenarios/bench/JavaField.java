package dev.crossfire.scenarios.bench;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The increment of a plain Java field: what JCStress itself can do. */
@JCStressTest
@JCStressMeta(TicketPair.class)
@State
public class JavaField {

  int value;

  @Actor
  public void first(II_Result result) {
    result.r1 = ++value;
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = ++value;
  }
}
