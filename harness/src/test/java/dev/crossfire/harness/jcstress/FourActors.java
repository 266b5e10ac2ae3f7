package dev.crossfire.harness.jcstress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIIII_Result;

/** Four actors that add one to a plain field. */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE, desc = "Any.")
public class FourActors {

  @State
  public static class Cell {
    int value;
  }

  @Actor
  public void first(Cell cell, IIIII_Result result) {
    result.r1 = ++cell.value;
  }

  @Actor
  public void second(Cell cell, IIIII_Result result) {
    result.r2 = ++cell.value;
  }

  @Actor
  public void third(Cell cell, IIIII_Result result) {
    result.r3 = ++cell.value;
  }

  @Actor
  public void fourth(Cell cell, IIIII_Result result) {
    result.r4 = ++cell.value;
  }

  @Arbiter
  public void total(Cell cell, IIIII_Result result) {
    result.r5 = cell.value;
  }
}
