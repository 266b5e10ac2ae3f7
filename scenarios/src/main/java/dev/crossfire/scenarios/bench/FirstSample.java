package dev.crossfire.scenarios.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Leaves a file in the working directory when its first sample is taken. */
@JCStressTest
@JCStressMeta(TicketPair.class)
@State
public class FirstSample {

  static final String MARK = "first-sample";

  private static volatile boolean marked;

  int value;

  @Actor
  public void first(II_Result result) {
    if (!marked) {
      mark();
    }
    result.r1 = ++value;
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = ++value;
  }

  private static void mark() {
    try {
      Files.createFile(Path.of(MARK));
    } catch (FileAlreadyExistsException e) {
      // An earlier fork of the same run was first.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    marked = true;
  }
}
