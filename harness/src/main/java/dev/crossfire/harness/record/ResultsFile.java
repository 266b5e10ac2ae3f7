package dev.crossfire.harness.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes results documents. Safe for use by several threads. */
public final class ResultsFile {

  /** The name of the document in an output folder. */
  public static final String NAME = "results.json";

  private static final JsonMapper MAPPER =
      JsonNames.apply(JsonMapper.builder())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ResultsFile() {}

  /** The document as text, with a line break at its end. */
  public static String text(Results results) {
    return MAPPER.writeValueAsString(results) + "\n";
  }

  /** Writes the document so that a reader sees the old one or the new one, never half of one. */
  public static void write(Results results, Path file) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.writeString(partial, text(results));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads a document.
   *
   * @throws BadResultsException if the file is not one; the message is one line for the user
   */
  public static Results read(Path file) throws BadResultsException {
    try {
      Results results = MAPPER.readValue(Files.readString(file), Results.class);
      if (results == null) {
        throw new BadResultsException(file + " is not a results file: it holds null");
      }
      return results;
    } catch (JacksonException e) {
      throw new BadResultsException(file + " is not a results file: " + firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new BadResultsException(file + " cannot be read: " + e, e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
