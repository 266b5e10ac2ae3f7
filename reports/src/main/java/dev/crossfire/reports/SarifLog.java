package dev.crossfire.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Static Analysis Results Interchange Format that Crossfire uses; names and meanings are the format's.
 */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  static final String VERSION = "2.1.0";
  static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  record Run(Tool tool, List<Invocation> invocations, List<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Rule> rules) {}

  record Rule(String id, Message shortDescription, Message fullDescription,
      Configuration defaultConfiguration) {}

  record Configuration(String level) {}

  record Invocation(boolean executionSuccessful, String commandLine,
      List<Notification> toolExecutionNotifications) {}

  record Notification(String level, Message message, List<Location> locations) {}

  record Result(
      String ruleId,
      String kind,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      Map<String, Object> properties) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(@Nullable PhysicalLocation physicalLocation,
      List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri) {}

  record Region(int startLine) {}

  record LogicalLocation(String name, String fullyQualifiedName) {}

  record Message(String text) {}
}
