package dev.crossfire.harness.record;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Engine;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Role;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.contract.ThreadKind;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** How enums are spelt in JSON: most as lower case with hyphens; findings, verdicts and grades as they are. */
final class JsonNames {

  private static final List<Class<? extends Enum<?>>> HYPHENATED =
      List.of(
          Contract.class, Engine.class, Linkage.class, Role.class, Sanitizer.class,
          SelectedAs.class, ThreadKind.class);

  private JsonNames() {}

  static JsonMapper.Builder apply(JsonMapper.Builder builder) {
    HYPHENATED.forEach(type -> builder.addMixIn(type, Hyphenated.class));
    return builder;
  }

  /** The name of a constant in JSON. */
  static String of(Enum<?> constant) {
    return HYPHENATED.contains(constant.getDeclaringClass())
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : constant.name();
  }

  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  private interface Hyphenated {}
}
