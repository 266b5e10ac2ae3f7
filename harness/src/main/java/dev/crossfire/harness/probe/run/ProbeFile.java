package dev.crossfire.harness.probe.run;

import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.probe.BadProbeException;
import dev.crossfire.harness.probe.Header;
import dev.crossfire.harness.probe.Position;
import dev.crossfire.harness.probe.Probe;
import dev.crossfire.harness.probe.ProbeReader;
import dev.crossfire.harness.run.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A probe file that was read.
 *
 * @param path where it is, as it was given
 * @param id its scenario: the file's name without {@code .probe.yaml}
 * @param text what it says
 * @param probe what that means
 * @param header what a header declared for it
 */
public record ProbeFile(Path path, ScenarioId id, String text, Probe probe, Header header) {

  /** How every probe file's name ends. */
  public static final String SUFFIX = ".probe.yaml";

  /** The family of the races of our own that show that threads overlapped. */
  static final String CALIBRATION = ScenarioId.CALIBRATION;

  private static final int MOST_BYTES = 262_144;

  /**
   * Reads a probe file.
   *
   * @throws UsageException if it is none; the message is one line with the file and the position
   */
  public static ProbeFile read(Path path, Header header) {
    ScenarioId id = id(path);
    String text = text(path);
    return of(path, id, text, header);
  }

  static ProbeFile of(Path path, ScenarioId id, String text, Header header) {
    try {
      return new ProbeFile(path, id, text, ProbeReader.read(text, header), header);
    } catch (BadProbeException e) {
      throw new UsageException(path + ":" + e.getMessage(), e);
    }
  }

  /** The control that it names, from beside it. */
  ProbeFile control(Probe.Control control) {
    Path file = beside(control);
    if (!Files.isRegularFile(file)) {
      throw at(control.position(), "there is no control " + file);
    }
    ProbeFile read = read(file, header);
    if (read.id.equals(id)) {
      throw at(control.position(), "the probe is its own control");
    }
    int own = probe.program().actors().size();
    int others = read.probe.program().actors().size();
    if (own != others) {
      throw at(control.position(),
          "the control has %d actors and the probe %d, so that they cannot alternate".formatted(
              others, own));
    }
    if (read.probe.isolate() != probe.isolate()) {
      throw at(control.position(), "probe and control are isolated alike, or not at all");
    }
    if (!read.probe.linkages().containsAll(probe.linkages())) {
      throw at(control.position(), "the control does not ask for all linkages of the probe");
    }
    return read;
  }

  private Path beside(Probe.Control control) {
    try {
      return path.resolveSibling(control.file());
    } catch (InvalidPathException e) {
      throw at(control.position(), "no file can be the control: " + e.getReason());
    }
  }

  /** The folder that its libraries' paths are relative to. */
  Path folder() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  private UsageException at(Position position, String message) {
    return new UsageException(path + ":" + position + ": " + message);
  }

  private static ScenarioId id(Path path) {
    Path fileName = path.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    if (!name.endsWith(SUFFIX)) {
      throw new UsageException(
          "%s:1:1: a probe file's name ends in %s".formatted(path, SUFFIX));
    }
    try {
      var id = new ScenarioId(name.substring(0, name.length() - SUFFIX.length()));
      if (id.isCalibration()) {
        throw new UsageException(
            "%s:1:1: '%s' is a name of Crossfire's own; choose another one".formatted(path, id));
      }
      return id;
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          ("%s:1:1: a probe file is named NAME.probe.yaml or FAMILY.NAME.probe.yaml in lower case"
              + " letters, digits, hyphens and underscores").formatted(path),
          e);
    }
  }

  private static String text(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new UsageException("there is no probe file " + path);
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new UsageException("%s:1:1: a probe file has at most %d bytes".formatted(path,
            MOST_BYTES));
      }
      return StandardCharsets.UTF_8.newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UsageException(path + ":1:1: the file is not UTF-8", e);
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }
}
