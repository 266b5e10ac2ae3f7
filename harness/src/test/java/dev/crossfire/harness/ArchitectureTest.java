package dev.crossfire.harness;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The layers of the harness: each package and what it may use. */
@NullMarked
class ArchitectureTest {

  private static final String HARNESS = "dev.crossfire.harness";
  private static final String JCSTRESS = "org.openjdk.jcstress..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HARNESS);

  private static final Map<String, Set<String>> MAY_USE = mayUse();

  private static Map<String, Set<String>> mayUse() {
    Set<String> belowTheEngines = Set.of("contract", "verdict", "run", "fork", "bind", "threads");
    Map<String, Set<String>> mayUse = new TreeMap<>();
    mayUse.put("contract", Set.of());
    mayUse.put("verdict", Set.of("contract"));
    mayUse.put("record", Set.of("contract", "verdict"));
    mayUse.put("run", Set.of("contract", "verdict", "record"));
    mayUse.put("bind", Set.of("contract"));
    mayUse.put("threads", Set.of("bind"));
    mayUse.put("tool", Set.of());
    mayUse.put("watch", Set.of("verdict", "run", "bind", "tool"));
    mayUse.put("sanitizer", Set.of("contract", "verdict", "tool"));
    mayUse.put("fork",
        Set.of("contract", "verdict", "record", "run", "bind", "watch", "sanitizer"));
    mayUse.put("jcstress", belowTheEngines);
    mayUse.put("rounds", belowTheEngines);
    mayUse.put("swarm", belowTheEngines);
    mayUse.put("probe", Set.of("contract"));
    mayUse.put("probe.engine",
        Set.of("contract", "verdict", "run", "fork", "bind", "threads", "probe"));
    mayUse.put("probe.run", Set.of("contract", "verdict", "record", "run", "probe", "tool"));
    mayUse.put("bench", Set.of());
    mayUse.put("session", Set.of("record", "run"));
    mayUse.put("lesson", Set.of("contract"));
    mayUse.put("report", Set.of("record", "lesson"));
    mayUse.put("cli", Set.of("contract", "verdict", "record", "run", "fork", "bench", "session",
        "sanitizer", "probe", "probe.run", "lesson", "report", "tool"));
    mayUse.put("junit", Set.of("contract", "verdict", "record", "run", "fork", "session"));
    return mayUse;
  }

  @Test
  void everyPackageOfTheHarnessWasScannedAndHasItsPlaceInTheLayers() {
    Set<String> expected = new TreeSet<>(Set.of(HARNESS));
    MAY_USE.keySet().forEach(layer -> expected.add(HARNESS + "." + layer));
    assertThat(packages()).isEqualTo(expected);
    assertThat(CLASSES.size()).isGreaterThan(120);
  }

  @Test
  void layersKnowOnlyThoseBelowThem() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : MAY_USE.keySet()) {
      layers = layers.layer(layer).definedBy(HARNESS + "." + layer);
    }
    for (Map.Entry<String, Set<String>> layer : MAY_USE.entrySet()) {
      var where = layers.whereLayer(layer.getKey());
      layers = layer.getValue().isEmpty()
          ? where.mayNotAccessAnyLayer()
          : where.mayOnlyAccessLayers(layer.getValue().toArray(String[]::new));
    }
    check(layers);
  }

  @Test
  void whatIsStressedAndWhatItMeansIsPure() {
    check(noClasses().that()
        .resideInAnyPackage(HARNESS + ".contract", HARNESS + ".verdict", HARNESS + ".lesson")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..",
            "java.lang.foreign..", "java.lang.invoke..", "java.util.concurrent..", JCSTRESS));
  }

  @Test
  void onlyTheResultsFileIsReadAndWritten() {
    check(noClasses().that()
        .resideInAPackage(HARNESS + ".record")
        .and()
        .doNotHaveSimpleName("ResultsFile")
        .and()
        .doNotHaveSimpleName("ResultsJournal")
        .and()
        .doNotHaveSimpleName("DurableFile")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Files.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.channels..")
        .orShould()
        .dependOnClassesThat(openFiles()));
    check(noClasses().that()
        .resideInAPackage(HARNESS + ".record")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.foreign..", JCSTRESS));
  }

  @Test
  void onlyItsOwnEngineKnowsTheInsideOfJcstress() {
    check(noClasses().that()
        .resideOutsideOfPackage(HARNESS + ".jcstress")
        .should()
        .dependOnClassesThat(resideInAPackage(JCSTRESS).and(not(resideInAnyPackage(
            "org.openjdk.jcstress.annotations..", "org.openjdk.jcstress.infra.results..")))));
  }

  @Test
  void nativeFunctionsAreLinkedInBindAndByTheEngineOfProbesAlone() {
    check(noClasses().that()
        .resideOutsideOfPackages(HARNESS + ".bind", HARNESS + ".probe.engine")
        .should()
        .dependOnClassesThat(assignableTo(Linker.class).or(assignableTo(SymbolLookup.class))
            .or(assignableTo(MethodHandle.class))));
  }

  @Test
  void everythingIsNullMarked() {
    check(classes().that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class));
    assertThat(CLASSES.stream().filter(type -> type.getSimpleName().equals("package-info")))
        .hasSameSizeAs(packages());
  }

  private static Set<String> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DescribedPredicate<JavaClass> openFiles() {
    return describe("open files",
        type -> type.getPackageName().equals("java.io") && type.getSimpleName().startsWith("File"));
  }

  /** A rule that finds none of the classes that it is about fails. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CLASSES);
  }
}
