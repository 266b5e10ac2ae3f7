package dev.crossfire.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a command finds when it is started: files, a library, a machine. */
final class Situation implements AutoCloseable {

  /** Looks at what the command left behind, beyond what it said. */
  @FunctionalInterface
  interface Check {
    void check(Crossfire.Ended ended) throws Exception;
  }

  /** Leaves the machine as it was. */
  @FunctionalInterface
  interface Undo {
    void undo() throws IOException;
  }

  private final Path folder;
  private final Crossfire crossfire;
  private final Deque<Undo> undone = new ArrayDeque<>();
  private Check check = ended -> {};

  Situation(Path folder) {
    this.folder = folder;
    this.crossfire = new Crossfire(folder);
  }

  Crossfire crossfire() {
    return crossfire;
  }

  /** Where everything is; DIR in the table. */
  Path folder() {
    return folder;
  }

  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What to do when the command has ended; the last one first. */
  void undoBy(Undo action) {
    undone.push(action);
  }

  void then(Check further) {
    check = further;
  }

  void check(Crossfire.Ended ended) throws Exception {
    check.check(ended);
  }

  @Override
  public void close() throws IOException {
    while (!undone.isEmpty()) {
      undone.pop().undo();
    }
  }
}
