package dev.crossfire.harness.record;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in one line, in the words of the document, why it cannot be read. */
final class Complaint {

  private static final int LONGEST = 300;
  private static final Pattern JAVA_PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
  private static final Pattern ADVICE = Pattern.compile(" \\(but might if coercion .*\\)$");
  private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");
  private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Complaint() {}

  static String of(JacksonException e) {
    String where = where(e.getPath());
    String text = (where.isEmpty() ? "" : where + ": ") + what(e);
    String line = NOT_ON_ONE_LINE.matcher(text).replaceAll(" ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  private static String what(JacksonException e) {
    return switch (e) {
      case InvalidNullException _ -> "missing or null";
      case InvalidFormatException format when format.getTargetType().isEnum() ->
        "expected %s; found %s".formatted(names(format.getTargetType()), format.getValue());
      case ValueInstantiationException refused when refused
          .getCause() instanceof IllegalArgumentException cause ->
        String.valueOf(cause.getMessage());
      case UnexpectedEndOfInputException _ ->
        "it ends in the middle, on line " + e.getLocation().getLineNr();
      case MismatchedInputException more when more.getOriginalMessage()
          .startsWith("Trailing token") ->
        "there is more after its end";
      case StreamConstraintsException beyond ->
        SETTING.matcher(beyond.getOriginalMessage()).replaceAll("");
      case StreamReadException _ ->
        e.getOriginalMessage() + ", on line " + e.getLocation().getLineNr();
      default -> JAVA_PACKAGE.matcher(ADVICE.matcher(e.getOriginalMessage()).replaceAll(""))
          .replaceAll("");
    };
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> JsonNames.of((Enum<?>) constant))
        .collect(Collectors.joining(", "));
  }

  /** The place in the document, such as {@code results[3].verdict}. */
  private static String where(List<JacksonException.Reference> path) {
    var where = new StringBuilder();
    for (var step : path) {
      if (step.getPropertyName() == null) {
        where.append('[').append(step.getIndex()).append(']');
      } else {
        where.append(where.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return where.toString();
  }
}
