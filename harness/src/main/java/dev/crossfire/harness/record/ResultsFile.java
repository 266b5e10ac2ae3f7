package dev.crossfire.harness.record;

import dev.crossfire.harness.verdict.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads and writes results documents. Safe for use by several threads.
 *
 * <p>Reading guesses nothing: a value that is missing, twice there, of another type or beyond {@link Limits} is refused.
 * A property that this version does not know is skipped. The schema {@code crossfire-results-1.schema.json} is beside
 * this class.
 */
public final class ResultsFile {

  /** The name of the document in an output folder. */
  public static final String NAME = "results.json";

  private static final String JOURNAL = ".jsonl";

  private ResultsFile() {}

  /** The document as text, with a line break at its end. */
  public static String text(Results results) {
    return Json.document(results);
  }

  /**
   * Writes the document so that a reader sees the old one or the new one, never half of one. It is on the disk when this
   * returns.
   */
  public static void write(Results results, Path file) throws IOException {
    DurableFile.replacing(file, text(results)).close();
  }

  /** The results in an output folder: the journal of a run that did not end there, or else the document. */
  public static Path in(Path folder) {
    Path journal = folder.resolve(ResultsJournal.NAME);
    return Files.exists(journal) ? journal : folder.resolve(NAME);
  }

  /**
   * Reads a document, or makes one of a journal ({@code .jsonl}); of a run that did not end, {@code complete} is false.
   *
   * @throws BadResultsException if the file is neither; the message is one line for the user
   */
  public static Results read(Path file) throws BadResultsException {
    try {
      return parse(file, bytes(file));
    } catch (BadResultsException e) {
      throw new BadResultsException(file + " is not a results file: " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new BadResultsException(file + " is not a results file: it is not UTF-8 text", e);
    } catch (NoSuchFileException e) {
      throw new BadResultsException(file + " cannot be read: there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new BadResultsException(file + " cannot be read: no permission", e);
    } catch (IOException e) {
      throw new BadResultsException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) throws IOException, BadResultsException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.FILE + 1);
      if (bytes.length > Limits.FILE) {
        throw new BadResultsException("it is larger than %d MiB".formatted(Limits.FILE >> 20));
      }
      return bytes;
    }
  }

  /** Reads a document of these bytes; the file's name alone says which kind it is. */
  static Results parse(Path file, byte[] bytes)
      throws BadResultsException, CharacterCodingException {
    boolean journal = file.toString().endsWith(JOURNAL);
    String text = text(bytes, journal ? endOfLastLine(bytes) : bytes.length);
    if (bytes.length == 0 || (!journal && text.isBlank())) {
      throw new BadResultsException("it is empty");
    }
    Results results = journal ? JournalReader.read(text) : document(text);
    requireWithinLimits(results.results());
    return results;
  }

  private static Results document(String text) throws BadResultsException {
    Results results;
    try {
      results = Json.read(text, Results.class);
    } catch (JacksonException e) {
      throw new BadResultsException(Complaint.of(e), e);
    }
    if (results == null) {
      throw new BadResultsException("it holds null");
    }
    return results;
  }

  private static void requireWithinLimits(List<Row> rows) throws BadResultsException {
    for (int i = 0; i < rows.size(); i++) {
      requireAtMost(Limits.OUTCOMES, "results[%d].outcomes".formatted(i),
          rows.get(i).outcomes().size());
      requireAtMost(Limits.EVIDENCE, "results[%d].evidence".formatted(i),
          rows.get(i).evidence().size());
      for (Evidence evidence : rows.get(i).evidence()) {
        requireFinite("results[%d].evidence".formatted(i), evidence.details());
      }
    }
  }

  /** A number beyond double was read as infinity, which JSON cannot spell. */
  private static void requireFinite(String name, @Nullable Object value)
      throws BadResultsException {
    switch (value) {
      case Double number when !Double.isFinite(number) ->
        throw new BadResultsException(name + ": a number is too large");
      case Map<?, ?> map -> requireAllFinite(name, map.values());
      case List<?> list -> requireAllFinite(name, list);
      case null, default -> {
        // any other value is as it was written
      }
    }
  }

  private static void requireAllFinite(String name, Collection<?> values)
      throws BadResultsException {
    for (Object value : values) {
      requireFinite(name, value);
    }
  }

  private static void requireAtMost(int most, String name, int found) throws BadResultsException {
    if (found > most) {
      throw new BadResultsException(
          "%s: expected at most %d, found %d".formatted(name, most, found));
    }
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static String text(byte[] bytes, int length) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
  }
}
