package dev.crossfire.harness.probe;

import dev.crossfire.harness.contract.Contract;
import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Observed.As;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads probe files. */
public final class ProbeReader {

  /** The most characters of a probe file, as {@link String#length} counts them. */
  public static final int MOST_CHARS = YamlFile.MOST_CHARS;

  /** The most entries of a key. */
  public static final int MOST_ENTRIES = YamlFile.MOST_ENTRIES;

  private static final List<String> KEYS =
      List.of("summary", "library", "types", "functions", "setup", "actors", "check", "teardown",
          "observe", "contract", "state", "isolate", "atomic", "linkage", "control");

  private static final int MOST_ACTORS = 16;

  private final YamlFile file;
  private final TypeNames types = new TypeNames();

  private ProbeReader(YamlFile file) {
    this.file = file;
  }

  /**
   * The probe that a text describes.
   *
   * @throws BadProbeException if it describes none; the message is one line with the position
   */
  public static Probe read(String source) {
    return read(source, Header.NONE);
  }

  /**
   * The probe that a text describes, which may call the functions of a header.
   *
   * @throws BadProbeException if it describes none; the message is one line with the position
   */
  public static Probe read(String source, Header header) {
    YamlFile file = YamlFile.read(source);
    file.only(KEYS);
    return new ProbeReader(file).probe(header);
  }

  private Probe probe(Header header) {
    List<Probe.Library> libraries = file.texts("library")
        .stream()
        .map(text -> new Probe.Library(text.value(), text.start()))
        .toList();
    if (libraries.isEmpty()) {
      throw new BadProbeException(file.position("library"),
          "no library is given; name one, such as library: libc.so.6");
    }
    header.addTypes(types);
    file.texts("types").forEach(text -> Declarations.type(types, text));
    var functions = new Functions(types, header.prototypes());
    file.texts("functions").forEach(functions::declare);
    Probe.Atomic atomic = choice("atomic", Probe.Atomic.CALL,
        Map.of("call", Probe.Atomic.CALL, "actor", Probe.Atomic.ACTOR));
    Program program = program(functions, atomic);
    List<Linkage> linkages = choice("linkage", List.of(Linkage.DEFAULT),
        Map.of("default", List.of(Linkage.DEFAULT), "critical", List.of(Linkage.CRITICAL), "both",
            List.of(Linkage.DEFAULT, Linkage.CRITICAL)));
    if (linkages.contains(Linkage.CRITICAL) && !program.callbacks().isEmpty()) {
      throw new BadProbeException(file.position("linkage"),
          "a function that calls back ends the JVM by critical linkage");
    }
    return new Probe(
        libraries,
        choice("contract", Contract.THREAD_SAFE,
            Map.of("thread-safe", Contract.THREAD_SAFE, "not-thread-safe",
                Contract.NOT_THREAD_SAFE)),
        file.text("summary").map(Text::value).orElseGet(() -> summary(program)),
        choice("state", Probe.State.OBJECT,
            Map.of("object", Probe.State.OBJECT, "global", Probe.State.GLOBAL)),
        choice("isolate", false, Map.of("true", true, "false", false)),
        atomic,
        linkages,
        file.text("control").map(text -> new Probe.Control(text.value(), text.start())),
        program);
  }

  private Program program(Functions functions, Probe.Atomic atomic) {
    Map<String, Observed> observed = observed();
    var steps = new Steps(types, functions, observed);
    List<Call> setup = steps.read(Section.SETUP, file.texts("setup"));
    List<List<Text>> lists = file.lists("actors");
    if (lists.size() < 2 || lists.size() > MOST_ACTORS) {
      throw new BadProbeException(file.position("actors"),
          "a probe has 2 to %d actors; found: %d".formatted(MOST_ACTORS, lists.size()));
    }
    List<List<Call>> actors = new ArrayList<>();
    for (List<Text> list : lists) {
      List<Call> calls = steps.read(new Section(Section.Part.ACTOR, actors.size()), list);
      if (calls.isEmpty()) {
        throw new BadProbeException(
            list.isEmpty() ? file.position("actors") : list.getFirst().start(),
            "actor %d calls nothing".formatted(actors.size() + 1));
      }
      actors.add(calls);
    }
    List<Call> check = steps.read(Section.CHECK, file.texts("check"));
    List<Call> teardown = steps.read(Section.TEARDOWN, file.texts("teardown"));
    List<Item> items = observed != null
        ? observed.values().stream().map(steps::item).toList()
        : steps.results()
            .stream()
            .map(variable -> steps.item(new Observed(variable.name(), List.of(), variable.name(),
                As.DEFAULT, variable.position())))
            .toList();
    Orders.check(actors, atomic == Probe.Atomic.ACTOR, file.position("actors"));
    return new Program(setup, actors, check, teardown, items, steps.image(), steps.regions(),
        steps.knownPointers(), steps.callbacks());
  }

  /** The entries of {@code observe} by the name of their variable; null if the key is not there. */
  private @Nullable Map<String, Observed> observed() {
    if (!file.has("observe")) {
      return null;
    }
    Map<String, Observed> observed = new LinkedHashMap<>();
    for (YamlFile.Entry entry : file.entries("observe")) {
      Observed one = observed(entry);
      Observed there = observed.putIfAbsent(one.name(), one);
      if (there != null) {
        throw new BadProbeException(one.position(),
            "'%s' is observed already, as %s".formatted(one.name(), there.text()));
      }
    }
    return observed;
  }

  private Observed observed(YamlFile.Entry entry) {
    var words = new Words(entry.text());
    Token name = words.word("a name");
    List<String> members = new ArrayList<>();
    var text = new StringBuilder(name.text());
    while (words.peek().is(".") || words.peek().is("->")) {
      text.append(words.next().text());
      Token member = words.word("a member's name");
      text.append(member.text());
      members.add(member.text());
    }
    words.end();
    As as = entry.value()
        .map(way -> choice(way, "the way to observe", Map.of("exact", As.EXACT, "identity",
            As.IDENTITY, "nullness", As.NULLNESS, "string", As.STRING)))
        .orElse(As.DEFAULT);
    return new Observed(name.text(), members, text.toString(), as,
        words.position(name));
  }

  private <T> T choice(String key, T otherwise, Map<String, T> choices) {
    Optional<Text> text = file.text(key);
    return text.isEmpty() ? otherwise : choice(text.get(), key, choices);
  }

  private static <T> T choice(Text text, String key, Map<String, T> choices) {
    T chosen = choices.get(text.value().toLowerCase(Locale.ROOT));
    if (chosen == null) {
      throw new BadProbeException(text.start(), "%s is %s; found: %s".formatted(key,
          choices.keySet().stream().sorted().reduce((a, b) -> a + " or " + b).orElse(""),
          YamlFile.shown(text.value())));
    }
    return chosen;
  }

  private static String summary(Program program) {
    List<String> names = program.actors()
        .stream()
        .flatMap(List::stream)
        .map(call -> call.function().name())
        .distinct()
        .toList();
    return "%d threads call %s.".formatted(program.actors().size(), Names.list(names));
  }
}
