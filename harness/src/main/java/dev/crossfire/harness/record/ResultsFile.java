package dev.crossfire.harness.record;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes results documents. Safe for use by several threads.
 *
 * <p>Reading guesses nothing: a value that is missing, twice there or of another type is refused. A property that
 * this version does not know is skipped. The schema {@code crossfire-results-1.schema.json} is beside this class.
 */
public final class ResultsFile {

  /** The name of the document in an output folder. */
  public static final String NAME = "results.json";

  /** Half of a surrogate pair, which JSON can spell and UTF-8 cannot; a run must not be lost over it. */
  private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

  private static final JsonMapper MAPPER =
      JsonNames.apply(JsonMapper.builder())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(
              AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new NullMarks()))
          .build();

  private ResultsFile() {}

  /** The document as text, with a line break at its end. */
  public static String text(Results results) {
    return HALF_A_PAIR
        .matcher(MAPPER.writeValueAsString(results))
        .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
        + "\n";
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
      return parse(file, Files.readString(file));
    } catch (JacksonException e) {
      throw new BadResultsException(file + " is not a results file: " + Complaint.of(e), e);
    } catch (CharacterCodingException e) {
      throw new BadResultsException(file + " is not a results file: it is not UTF-8 text", e);
    } catch (NoSuchFileException e) {
      throw new BadResultsException(file + " cannot be read: there is no such file", e);
    } catch (IOException e) {
      throw new BadResultsException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Results parse(Path file, String text) throws BadResultsException {
    if (text.isBlank()) {
      throw new BadResultsException(file + " is not a results file: it is empty");
    }
    Results results = MAPPER.readValue(text, Results.class);
    if (results == null) {
      throw new BadResultsException(file + " is not a results file: it holds null");
    }
    return results;
  }
}
