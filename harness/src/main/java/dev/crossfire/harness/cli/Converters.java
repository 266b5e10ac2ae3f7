package dev.crossfire.harness.cli;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.contract.Sanitizer;
import dev.crossfire.harness.run.Budget;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads option values; what they say of bad ones is what the user sees. */
final class Converters {

  private Converters() {}

  static final class OfBudget implements ITypeConverter<Budget> {
    @Override
    public Budget convert(String text) {
      try {
        return Budget.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The linkages of an option; a type of its own, since picocli takes a list for an option given several times. */
  record Linkages(List<Linkage> all) {}

  static final class OfLinkages implements ITypeConverter<Linkages> {
    @Override
    public Linkages convert(String text) {
      return switch (text) {
        case "both" -> new Linkages(List.of(Linkage.DEFAULT, Linkage.CRITICAL));
        case "default", "critical" -> new Linkages(List.of(Linkage.of(text)));
        default ->
          throw new TypeConversionException("linkage is default, critical or both; found: " + text);
      };
    }
  }

  static final class OfSanitizer implements ITypeConverter<Sanitizer> {
    @Override
    public Sanitizer convert(String text) {
      for (Sanitizer sanitizer : Sanitizer.values()) {
        if (sanitizer != Sanitizer.NONE && sanitizer.id().equals(text)) {
          return sanitizer;
        }
      }
      throw new TypeConversionException("a sanitizer is thread or address; found: " + text);
    }
  }
}
