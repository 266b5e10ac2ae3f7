package dev.crossfire.scenarios.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.crossfire.harness.lesson.Checklist;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a page says before its text.
 *
 * @param family the family
 * @param question the title
 * @param sentence the answer in one sentence
 * @param pattern the synchronization pattern
 * @param checklist the four answers
 * @param scenarios of each scenario which C symbols to show, the rule, and where to go on; in the order of the page
 */
record FrontMatter(
    @JsonProperty(required = true) String family,
    @JsonProperty(required = true) String question,
    @JsonProperty(required = true) String sentence,
    @JsonProperty(required = true) String pattern,
    @JsonProperty(required = true) Checklist checklist,
    @JsonProperty(required = true) Map<String, Entry> scenarios) {

  /** What the front matter says of a scenario. */
  record Entry(
      @JsonProperty(required = true) List<String> code,
      @JsonProperty(required = true) String rule,
      @JsonProperty(required = true) Next next) {}

  /** Where to go on, and the one thing that is changed there. */
  record Next(
      @JsonProperty(required = true) String scenario,
      @JsonProperty(required = true) String changes) {}

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(_ -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .build();

  /**
   * Reads front matter.
   *
   * @throws IllegalArgumentException if it lacks something; the message says what
   */
  static FrontMatter parse(String yaml) {
    try {
      FrontMatter matter = YAML.readValue(yaml, FrontMatter.class);
      if (matter == null) {
        throw new IllegalArgumentException("the front matter is empty");
      }
      return matter;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the front matter: " + e.getMessage(), e);
    }
  }
}
