package dev.crossfire.scenarios.pages;

import dev.crossfire.harness.contract.ScenarioId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java source of a scenario: its methods, with each bound constant read as the C function that it is bound to.
 *
 * <p>It counts on the form that the project's formatter gives every class. Immutable.
 */
final class JavaSource {

  private static final Pattern NESTED =
      Pattern.compile("^  private static final class (\\w+) \\{\\n.*?^  }\\n",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BOUND =
      Pattern.compile("\\b([A-Z_]+) =\\s*Downcalls\\s*\\.bind\\w*\\([^;]*?\\.(cf_\\w+)\\$address\\(");
  private static final Pattern METHOD =
      Pattern.compile(
          "^  (?:@(\\w+)\\n  )?(?:public |private )?(?:static )?[\\w<>\\[\\]]+ (\\w+)\\([^)]*\\)"
              + "(?: throws [^{]*)? \\{\\n(.*?)^  }\\n",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LIBRARY =
      Pattern.compile("\\b([A-Z_]+) =\\s*LibC\\s*\\.bind\\w*\\([^;\"]*\"(\\w+)\"");
  private static final Pattern CONSTANT =
      Pattern.compile("static final [\\w<>.]+ ([A-Z_]+)\\s*=([^;]*);");
  private static final Pattern META = Pattern.compile("@JCStressMeta\\((\\w+)\\.class\\)");
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*@Outcome", Pattern.DOTALL);

  /**
   * A method.
   *
   * @param annotation its annotation's name, or an empty string
   * @param name its name
   * @param body its lines without indent, the C functions by their own names
   */
  record Method(String annotation, String name, String body) {}

  private final String file;
  private final String text;
  private final Map<String, String> functions = new HashMap<>();
  private final List<Method> methods;

  private JavaSource(String file, String text) {
    this.file = file;
    this.text = text;
    NESTED.matcher(text)
        .results()
        .forEach(nested -> bind(nested.group(1) + ".", nested.group()));
    String own = NESTED.matcher(text).replaceAll("");
    bind("", own);
    this.methods = METHOD.matcher(own).results().map(this::method).toList();
  }

  /**
   * The source of a scenario's class, which is named after it: {@code LastErrorGlobal} of {@code last-error.global}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static JavaSource of(ScenarioId scenario) {
    String name = camel(scenario.family()) + camel(scenario.name()) + ".java";
    return new JavaSource(name, read(folder(scenario) + name));
  }

  /** The name of its file. */
  String file() {
    return file;
  }

  /** Its methods, in order. */
  List<Method> methods() {
    return methods;
  }

  /** Whether a text calls a method, or uses a constant that is made by the method or refers to it. */
  boolean leadsTo(String name, String body) {
    return calls(name, body)
        || CONSTANT.matcher(text)
            .results()
            .filter(
                constant -> calls(name, constant.group(2))
                    || constant.group(2).matches("(?s).*::" + name + "\\b.*"))
            .anyMatch(constant -> body.matches("(?s).*\\b" + constant.group(1) + "\\b.*"));
  }

  private static boolean calls(String name, String body) {
    return Pattern.compile("(?<![\\w.])" + name + "\\(").matcher(body).find();
  }

  /** The C functions that a text names, in the order in which it does, each once. */
  Set<String> functionsIn(String body) {
    return Pattern.compile("\\bcf_\\w+")
        .matcher(body)
        .results()
        .map(MatchResult::group)
        .filter(functions::containsValue)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What the class of the outcomes says of them.
   *
   * @throws IllegalArgumentException if there is no such class, or it says nothing
   */
  String recorded(ScenarioId scenario) {
    Matcher meta = META.matcher(text);
    String outcomes =
        meta.find() ? read(folder(scenario) + meta.group(1) + ".java") : text;
    Matcher javadoc = JAVADOC.matcher(outcomes);
    if (!javadoc.find()) {
      throw new IllegalArgumentException("the outcomes of " + file + " have no comment");
    }
    return javadoc.group(1).replaceAll("(?m)^ \\*", " ").replaceAll("\\s+", " ").strip();
  }

  private void bind(String prefix, String source) {
    Stream.of(BOUND, LIBRARY)
        .flatMap(binding -> binding.matcher(source).results())
        .forEach(bound -> functions.put(prefix + bound.group(1), bound.group(2)));
  }

  private Method method(MatchResult method) {
    String body = method.group(3).indent(-4).strip();
    // The longer names first, since one can end with another.
    List<String> constants = new ArrayList<>(functions.keySet());
    constants.sort((a, b) -> Integer.compare(b.length(), a.length()));
    for (String constant : constants) {
      body =
          body.replaceAll(
              "(?<![\\w.])" + Pattern.quote(constant) + "\\s*\\.(?:of|call)\\(",
              Matcher.quoteReplacement(functions.get(constant) + "("));
    }
    String annotation = method.group(1);
    return new Method(annotation == null ? "" : annotation, method.group(2), body);
  }

  private static String folder(ScenarioId scenario) {
    return "/dev/crossfire/scenarios/" + scenario.family().replace('-', '_') + "/";
  }

  private static String camel(String words) {
    return Arrays.stream(words.split("[-_]"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String read(String resource) {
    try (InputStream in = JavaSource.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no source " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
