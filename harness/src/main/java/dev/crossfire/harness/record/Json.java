package dev.crossfire.harness.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Records of this package as JSON, strictly read and within {@link Limits}. */
final class Json {

  /** Half of a surrogate pair, which JSON can spell and UTF-8 cannot; a run must not be lost over it. */
  private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxDocumentLength(Limits.FILE)
          .maxNestingDepth(Limits.DEPTH)
          .maxTokenCount(Limits.TOKENS)
          .maxStringLength(Limits.TEXT)
          .build();

  private static final JsonMapper ON_ONE_LINE =
      JsonNames
          .apply(
              JsonMapper.builder(
                  JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build()))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(
              AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new NullMarks()))
          .build();

  private static final JsonMapper INDENTED =
      ON_ONE_LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** The value as indented text, with a line break at its end. */
  static String document(Object value) {
    return write(INDENTED, value);
  }

  /** The value as one line, with its line break. */
  static String line(Object value) {
    return write(ON_ONE_LINE, value);
  }

  private static String write(JsonMapper mapper, Object value) {
    return HALF_A_PAIR
        .matcher(mapper.writeValueAsString(value))
        .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)))
        + "\n";
  }

  /**
   * Reads a value.
   *
   * @return null if the text says null
   * @throws tools.jackson.core.JacksonException if the text holds no such value
   */
  static <T> @Nullable T read(String text, Class<T> type) {
    return ON_ONE_LINE.readValue(text, type);
  }
}
