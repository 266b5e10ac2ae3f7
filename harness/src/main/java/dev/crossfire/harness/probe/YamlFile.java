package dev.crossfire.harness.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML of a probe file: its keys and texts, each with its place. Nothing in it is ever made an object. */
final class YamlFile {

  static final int MOST_CHARS = 65_536;
  static final int MOST_ENTRIES = 256;
  private static final Position START = new Position(1, 1);

  /** An escape without as many hexadecimal digits as it takes, or with a number beyond the last character. */
  private static final Pattern BAD_ESCAPE = Pattern.compile(
      "\\\\(x(?!\\p{XDigit}{2})|u(?!\\p{XDigit}{4})|U(?!00(0\\p{XDigit}|10)\\p{XDigit}{4}))");

  private final List<String> lines;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Position> keys = new LinkedHashMap<>();
  private int taken;

  private YamlFile(String source) {
    this.lines = source.lines().toList();
  }

  /** Reads a file. */
  static YamlFile read(String source) {
    if (source.length() > MOST_CHARS) {
      throw new BadProbeException(START, "a probe file has at most %d characters; found: %d"
          .formatted(MOST_CHARS, source.length()));
    }
    var file = new YamlFile(source);
    LoadSettings settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(10)
            .setAllowDuplicateKeys(true)
            // The library fails on a character outside the basic plane where its buffer ends.
            .setBufferSize(MOST_CHARS)
            .build();
    Optional<Node> root;
    try {
      root = new Compose(settings).composeString(source);
    } catch (MarkedYamlEngineException e) {
      throw new BadProbeException(
          e.getProblemMark().map(YamlFile::position).orElse(START), "no YAML: " + oneLine(
              e.getProblem()));
    } catch (YamlEngineException e) {
      throw new BadProbeException(START, "no YAML: " + oneLine(String.valueOf(e.getMessage())));
    } catch (IllegalArgumentException e) {
      // The library does not check the number of an escape that ends the file, or that is too large.
      throw new BadProbeException(file.badEscape(), "no YAML: the escape stands for no character");
    } catch (StackOverflowError e) {
      throw new BadProbeException(START, "no YAML: nested too deeply");
    }
    if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
      throw new BadProbeException(root.map(YamlFile::start).orElse(START),
          "a probe file is a mapping that begins with 'library:'");
    }
    file.take(mapping);
    return file;
  }

  private Position badEscape() {
    for (int line = 0; line < lines.size(); line++) {
      Matcher escape = BAD_ESCAPE.matcher(lines.get(line));
      if (escape.find()) {
        return new Position(line + 1, escape.start() + 1);
      }
    }
    return START;
  }

  private void take(MappingNode mapping) {
    for (NodeTuple entry : mapping.getValue()) {
      Position position = start(entry.getKeyNode());
      String key = scalar(entry.getKeyNode(), "a key").getValue();
      if (values.put(key, entry.getValueNode()) != null) {
        throw new BadProbeException(position, "key '%s' is there twice".formatted(shown(key)));
      }
      keys.put(key, position);
    }
  }

  /** Refuses all keys but these. */
  void only(List<String> known) {
    keys.forEach((key, position) -> {
      if (!known.contains(key)) {
        throw new BadProbeException(position, "unknown key '%s'; the keys are %s".formatted(
            shown(key), String.join(", ", known)));
      }
    });
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Where a key stands; the begin of the file if it does not. */
  Position position(String key) {
    return keys.getOrDefault(key, START);
  }

  Optional<Text> text(String key) {
    return Optional.ofNullable(values.get(key)).map(node -> text(node, "a text for " + key));
  }

  /** The texts of a key: a list, or a single one. */
  List<Text> texts(String key) {
    Node node = values.get(key);
    return node == null ? List.of() : texts(node, key);
  }

  /** The lists of texts of a key: a list of lists or single texts. */
  List<List<Text>> lists(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    return sequence(node, key).stream().map(each -> texts(each, "one of " + key)).toList();
  }

  /** A text, and what is said of it after a colon if it is a key. */
  record Entry(Text text, Optional<Text> value) {}

  List<Entry> entries(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Node each : sequence(node, key)) {
      if (each instanceof MappingNode mapping && mapping.getValue().size() == 1) {
        NodeTuple only = mapping.getValue().getFirst();
        entries.add(new Entry(text(only.getKeyNode(), "a name"),
            Optional.of(text(only.getValueNode(), "a text"))));
      } else {
        entries.add(new Entry(text(each, "a name"), Optional.empty()));
      }
    }
    return entries;
  }

  private List<Text> texts(Node node, String what) {
    if (node instanceof ScalarNode) {
      return List.of(text(node, "a text for " + what));
    }
    return sequence(node, what).stream().map(each -> text(each, "a text in " + what)).toList();
  }

  private static List<Node> sequence(Node node, String what) {
    if (!(node instanceof SequenceNode sequence)) {
      throw new BadProbeException(start(node), "expected a list for %s, found %s".formatted(what,
          kind(node)));
    }
    if (sequence.getValue().size() > MOST_ENTRIES) {
      throw new BadProbeException(start(node), "%s has at most %d entries; found: %d".formatted(
          what, MOST_ENTRIES, sequence.getValue().size()));
    }
    return sequence.getValue();
  }

  private static ScalarNode scalar(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      String advice = node instanceof SequenceNode ? "" : "; put a text with ': ' in quotes";
      throw new BadProbeException(start(node), "expected %s, found %s%s".formatted(what, kind(node),
          advice));
    }
    return scalar;
  }

  private static String kind(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue().isEmpty() ? "nothing" : "a text";
      case SequenceNode sequence -> "a list";
      default -> "a mapping";
    };
  }

  private Text text(Node node, String what) {
    ScalarNode scalar = scalar(node, what);
    Position start = start(scalar);
    String value = scalar.getValue();
    if (value.isBlank()) {
      throw new BadProbeException(start, "expected %s, found nothing".formatted(what));
    }
    taken += value.length();
    if (taken > MOST_CHARS) {
      throw new BadProbeException(start,
          "a probe file has at most %d characters, those of each alias counted again"
              .formatted(MOST_CHARS));
    }
    int lastLine = scalar.getEndMark().map(mark -> mark.getLine() + 1).orElse(start.line());
    if (lastLine != start.line() || start.line() > lines.size()) {
      return new Text(value, start.line(), start.column());
    }
    return new Text(value, start.line(), columns(scalar, start, lines.get(start.line() - 1)));
  }

  /** Where each char of a text stands in its line, which escapes make longer than the text. */
  private static int[] columns(ScalarNode scalar, Position start, String line) {
    int length = scalar.getValue().length();
    int[] columns = new int[length + 1];
    ScalarStyle style = scalar.getScalarStyle();
    boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    int at = start.column() - 1 + (quoted ? 1 : 0);
    for (int i = 0; i <= length; i++) {
      columns[i] = Math.min(at, line.length()) + 1;
      if (style == ScalarStyle.DOUBLE_QUOTED && at < line.length() && line.charAt(at) == '\\') {
        at += switch (at + 1 < line.length() ? line.charAt(at + 1) : ' ') {
          case 'x' -> 4;
          case 'u' -> 6;
          case 'U' -> 10;
          default -> 2;
        };
      } else if (style == ScalarStyle.SINGLE_QUOTED && line.startsWith("''", at)) {
        at += 2;
      } else {
        at++;
      }
    }
    return columns;
  }

  private static Position start(Node node) {
    return node.getStartMark().map(YamlFile::position).orElse(START);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The first line, without characters that would end it for others, or harm a terminal. */
  private static String oneLine(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    return first.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  /** What a file says, cut short and without what could harm a terminal. */
  static String shown(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() <= 40 ? clean : clean.substring(0, 40) + "...";
  }
}
