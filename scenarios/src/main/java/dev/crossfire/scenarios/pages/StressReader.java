package dev.crossfire.scenarios.pages;

import dev.crossfire.fixtures.contract.FunctionContract;
import dev.crossfire.harness.contract.ScenarioId;
import dev.crossfire.harness.lesson.Block;
import dev.crossfire.harness.lesson.Promise;
import dev.crossfire.harness.lesson.Stress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads from a scenario's source who calls what, and keeps what of it: JCStress's actors and arbiter, or of a shared scenario its
 * call and its total.
 */
final class StressReader {

  private static final Set<String> ANNOTATED = Set.of("Actor", "Arbiter");
  private static final String CALL = "call";

  /** A shared scenario that gives each of two threads its own role. */
  private static final Pattern ROLES =
      Pattern.compile("return thread == 0 \\? (.*) : (.*);", Pattern.DOTALL);

  private final JavaSource source;
  private final List<FunctionContract> contracts;

  private StressReader(JavaSource source, List<FunctionContract> contracts) {
    this.source = source;
    this.contracts = contracts;
  }

  /**
   * The stress of a scenario.
   *
   * @throws IllegalArgumentException if its source has none
   */
  static Stress read(ScenarioId scenario, List<FunctionContract> contracts) {
    JavaSource source = JavaSource.of(scenario);
    return new StressReader(source, contracts).stress(source.recorded(scenario));
  }

  private Stress stress(String recorded) {
    List<Block> blocks = new ArrayList<>();
    List<JavaSource.Method> jcstress =
        source.methods()
            .stream()
            .filter(method -> ANNOTATED.contains(method.annotation()))
            .toList();
    Optional<JavaSource.Method> call = shared(CALL);
    if (!jcstress.isEmpty()) {
      blocks.add(new Block.Items(jcstress.stream().map(StressReader::actor).toList()));
    }
    if (call.isPresent()) {
      if (!jcstress.isEmpty()) {
        blocks.add(new Block.Prose("On state of the whole process, by `rounds` and `swarm`:"));
      }
      blocks.add(new Block.Items(sharers(call.get())));
    }
    List<JavaSource.Method> helpers = helpers(jcstress, call);
    if (!helpers.isEmpty()) {
      blocks.add(new Block.Code(source.file(), code(helpers)));
    }
    // What is called in order to look at the end is no part of the stress.
    Set<String> called = new LinkedHashSet<>();
    jcstress.stream()
        .filter(method -> method.annotation().equals("Actor"))
        .forEach(actor -> called.addAll(source.functionsIn(actor.body())));
    if (jcstress.isEmpty()) {
      call.ifPresent(method -> called.addAll(source.functionsIn(method.body())));
    }
    reachable(jcstress.isEmpty() ? call.stream().toList() : jcstress)
        .forEach(helper -> called.addAll(source.functionsIn(helper.body())));
    return new Stress(called.stream().map(this::promise).toList(), blocks, markdown(recorded));
  }

  private static Block.Item actor(JavaSource.Method method) {
    String role =
        method.annotation().equals("Arbiter")
            ? method.name() + ", afterwards"
            : method.name();
    return new Block.Item(role, told(method));
  }

  /** In a sample of two threads, what each returns is the first and the second value of the outcome, and the total the third. */
  private List<Block.Item> sharers(JavaSource.Method call) {
    List<Block.Item> items = new ArrayList<>();
    shared("reset")
        .filter(reset -> !reset.body().startsWith("//"))
        .ifPresent(reset -> items.add(new Block.Item("before each sample", told(reset))));
    Matcher roles = ROLES.matcher(call.body());
    if (roles.matches()) {
      items.add(new Block.Item("thread 0", code(List.of("r1 = " + line(roles.group(1))))));
      items.add(new Block.Item("thread 1", code(List.of("r2 = " + line(roles.group(2))))));
    } else {
      items.add(new Block.Item("each thread (r1, r2)", told(call)));
    }
    shared("total")
        .ifPresent(
            total -> items.add(
                new Block.Item("afterwards (r3)", told(total))));
    return items;
  }

  private Optional<JavaSource.Method> shared(String name) {
    return source.methods()
        .stream()
        .filter(method -> method.annotation().equals("Override") && method.name().equals(name))
        .findFirst();
  }

  /** The methods that the actors are written with, in the order of the source. */
  private List<JavaSource.Method> helpers(
      List<JavaSource.Method> jcstress, Optional<JavaSource.Method> call) {
    List<JavaSource.Method> roots = new ArrayList<>(jcstress);
    call.ifPresent(roots::add);
    List<JavaSource.Method> helpers = new ArrayList<>(reachable(roots));
    roots.stream().filter(StressReader::isLong).forEach(helpers::add);
    return source.methods().stream().filter(helpers::contains).toList();
  }

  private List<JavaSource.Method> reachable(List<JavaSource.Method> roots) {
    Set<JavaSource.Method> found = new LinkedHashSet<>();
    Deque<JavaSource.Method> left = new ArrayDeque<>(roots);
    while (!left.isEmpty()) {
      String body = left.remove().body();
      for (JavaSource.Method method : source.methods()) {
        if (source.leadsTo(method.name(), body) && !roots.contains(method) && found.add(method)) {
          left.add(method);
        }
      }
    }
    return source.methods().stream().filter(found::contains).toList();
  }

  private Promise promise(String function) {
    FunctionContract contract =
        contracts.stream()
            .filter(candidate -> candidate.name().equals(function))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(
                    "no header of the family declares " + function));
    return new Promise(
        contract.prototype().toString(), contract.threads().toString(),
        contract.blocks().toString(), contract.owner(), contract.errors(), contract.units());
  }

  /** Its statements, or where to find them; JCStress's result object goes by the names of its values. */
  private static String told(JavaSource.Method method) {
    return isLong(method)
        ? "`" + method.name() + "()`, below"
        : code(
            Arrays.stream(method.body().split(";\\s*", -1))
                .map(statement -> line(statement).replace("result.r", "r"))
                .filter(statement -> !statement.isEmpty())
                .toList());
  }

  private static boolean isLong(JavaSource.Method method) {
    return method.body().contains("{");
  }

  private static String line(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static String code(List<String> statements) {
    return statements.stream()
        .map(statement -> "`" + statement + "`")
        .collect(Collectors.joining("; "));
  }

  private static String code(Iterable<JavaSource.Method> methods) {
    var code = new StringBuilder();
    methods.forEach(
        method -> code.append(method.name())
            .append("() {\n")
            .append(method.body().indent(2))
            .append("}\n"));
    return code.toString().stripTrailing();
  }

  /** Of a comment, whose tags name code. */
  private static String markdown(String javadoc) {
    return javadoc.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
  }
}
