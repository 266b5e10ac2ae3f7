package dev.crossfire.harness.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.crossfire.harness.verdict.Evidence;
import dev.crossfire.harness.verdict.Power;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsSchemaTest {

  /** Each record of the document, and where the schema describes it. */
  static final Map<Class<? extends Record>, String> RECORDS =
      Map.of(
          Results.class, "",
          EnvironmentInfo.class, "/$defs/environment",
          RunInfo.class, "/$defs/run",
          Row.class, "/$defs/row",
          Concurrency.class, "/$defs/concurrency",
          OutcomeCount.class, "/$defs/outcome",
          Power.class, "/$defs/power",
          Evidence.class, "/$defs/evidence",
          Summary.class, "/$defs/summary");

  static final List<Map.Entry<Class<? extends Record>, String>> DESCRIBED =
      List.copyOf(RECORDS.entrySet());

  private static final String TEXT = ResultsFile.text(SampleDocument.results());
  private static final JsonNode SCHEMA = schema();

  @Test
  void aDocumentOfOursIsValid() {
    assertThat(errors(TEXT)).isEmpty();
  }

  @Test
  void anEmptyDocumentOfOursIsValid() {
    Results sample = SampleDocument.results();

    assertThat(errors(ResultsFile.text(Results.of(sample.environment(), sample.run(), List.of()))))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("DESCRIBED")
  void recordAndSchemaHaveTheSameProperties(Map.Entry<Class<? extends Record>, String> described) {
    JsonNode object = SCHEMA.at(described.getValue());
    List<String> components = components(described.getKey()).map(RecordComponent::getName).toList();

    assertThat(object.path("properties").propertyNames()).containsExactlyElementsOf(components);
    assertThat(texts(object.path("required"))).containsExactlyElementsOf(components);
    assertThat(object.path("additionalProperties").isBoolean()).isTrue();
    assertThat(object.path("additionalProperties").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @FieldSource("DESCRIBED")
  void everyPropertyIsDescribed(Map.Entry<Class<? extends Record>, String> described) {
    SCHEMA.at(described.getValue())
        .path("properties")
        .forEachEntry(
            (name, property) -> assertThat(resolved(property).path("description").asString(""))
                .as("%s.%s", described.getKey().getSimpleName(), name)
                .endsWith("."));
  }

  @ParameterizedTest
  @FieldSource("DESCRIBED")
  void nullIsAllowedWhereTheRecordSaysSo(Map.Entry<Class<? extends Record>, String> described) {
    JsonNode properties = SCHEMA.at(described.getValue()).path("properties");
    components(described.getKey())
        .forEach(
            component -> assertThat(allowsNull(properties.path(component.getName())))
                .as("%s", component)
                .isEqualTo(component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
  }

  @ParameterizedTest
  @FieldSource("DESCRIBED")
  void enumsHaveTheSameNames(Map.Entry<Class<? extends Record>, String> described) {
    JsonNode properties = SCHEMA.at(described.getValue()).path("properties");
    components(described.getKey())
        .filter(component -> component.getType().isEnum())
        .forEach(
            component -> assertThat(
                texts(properties.path(component.getName()).path("enum")).filter(Objects::nonNull))
                .as("%s", component)
                .containsExactlyElementsOf(
                    Arrays.stream(component.getType().getEnumConstants())
                        .map(constant -> JsonNames.of((Enum<?>) constant))
                        .toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = """
          # instead of                  | there is
          "crossfire-results/1"         | "crossfire-results/2"
          "schema" :                    | "scheme" :
          "os" : "Linux 6.1",           | ~~
          "os" : "Linux 6.1"            | "os" : null
          "cpus" : 2                    | "cpus" : 0
          "jdk" :                       | "vendor" : "x", "jdk" :
          2026-11-20T13:54:07.120Z      | yesterday
          "durationMs" : 58900          | "durationMs" : -1
          "seed" : 9223372036854775807  | "seed" : 9223372036854775808
          "complete" : true             | "complete" : "yes"
          "counter.plain"               | "Counter plain"
          "role" : "hazard"             | "role" : "HAZARD"
          "threads" : 2                 | "threads" : 0
          "threads" : 2                 | "threads" : 2.5
          "cpuOverWall" : 1.93          | "cpuOverWall" : "NaN"
          "overlap" : true              | "overlap" : true, "percent" : 3
          "samples" : 1000              | "samples" : -1
          "timeToFirstEvidenceMs" : 3   | "timeToFirstEvidenceMs" : "3"
          "expect" : "FORBIDDEN"        | "expect" : "ODD"
          "finding" : "SHOWN"           | "finding" : null
          "finding" : null              | "finding" : "HELD"
          "verdict" : "PASS"            | "verdict" : "MAYBE"
          "verdict" : "PASS"            | "verdict" : "SKIPPED"
          "verdict" : "SKIPPED"         | "verdict" : "PASS"
          "power" : null                | "power" : {}
          "controlRate" : 0.368         | "controlRate" : 36.8
          "kind" : "OUTCOME"            | "kind" : "RUMOUR"
          "share" : 0.94                | "share" : { "of" : 1 }
          "pass" : 2                    | "pass" : -2
          "pass" : 2                    | "pass" : 2, "maybe" : 0
          """)
  void aBrokenDocumentIsRefused(String part, String broken) {
    assertThat(TEXT).contains(part);

    assertThat(errors(TEXT.replaceFirst(Pattern.quote(part), broken))).isNotEmpty();
  }

  private static List<Error> errors(String document) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);
    return schema.validate(
        document,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static boolean allowsNull(JsonNode property) {
    return texts(property.path("type")).anyMatch("null"::equals)
        || property.path("enum").valueStream().anyMatch(JsonNode::isNull)
        || property.path("anyOf").valueStream().anyMatch(ResultsSchemaTest::allowsNull);
  }

  private static Stream<@Nullable String> texts(JsonNode node) {
    Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
    return values.map(value -> value.isString() ? value.asString() : null);
  }

  private static JsonNode resolved(JsonNode property) {
    return property.has("description")
        ? property
        : SCHEMA.at(property.path("$ref").asString("").replace("#", ""));
  }

  private static Stream<RecordComponent> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  private static JsonNode schema() {
    InputStream source = Results.class.getResourceAsStream("crossfire-results-1.schema.json");
    return new JsonMapper()
        .readTree(Objects.requireNonNull(source, "the schema is not beside the model"));
  }
}
