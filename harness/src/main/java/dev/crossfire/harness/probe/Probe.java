package dev.crossfire.harness.probe;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import java.util.List;
import java.util.Optional;

/**
 * A probe file, read and checked.
 *
 * @param libraries names or paths of the libraries, as written
 * @param contract what is claimed of the functions
 * @param summary one sentence for lists and reports
 * @param state where the state is that the calls share
 * @param isolate whether each block has a process of its own
 * @param atomic what the oracle runs in one go
 * @param linkages by which linkages the functions may be called
 * @param control the file name of the probe that is known to race
 * @param program what is done with each sample
 */
public record Probe(
    List<Library> libraries,
    Contract contract,
    String summary,
    State state,
    boolean isolate,
    Atomic atomic,
    List<Linkage> linkages,
    Optional<Control> control,
    Program program) {

  public Probe {
    libraries = List.copyOf(libraries);
    linkages = List.copyOf(linkages);
  }

  /** A library as it is named in the file. */
  public record Library(String name, Position position) {}

  /** The control as it is named in the file. */
  public record Control(String file, Position position) {}

  /** Where the state is that the calls share. */
  public enum State {
    /** In what setup makes, so that many samples can be under way at once. */
    OBJECT,
    /** In the library, so that there is one sample at a time. */
    GLOBAL
  }

  /** What the oracle runs in one go. */
  public enum Atomic {
    /** Each call. */
    CALL,
    /** All calls of an actor. */
    ACTOR
  }
}
