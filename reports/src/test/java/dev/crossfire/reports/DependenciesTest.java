package dev.crossfire.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DependenciesTest {

  private static final JavaClasses REPORTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.crossfire.reports");

  @Test
  void theClassesAreFound() {
    assertThat(REPORTS.stream().map(type -> type.getPackageName()).distinct())
        .contains(
            "dev.crossfire.reports",
            "dev.crossfire.reports.view",
            "dev.crossfire.reports.templates",
            "dev.crossfire.reports.templates.part");
    assertThat(REPORTS.size()).isGreaterThan(40);
  }

  @Test
  void reportsSeeOfTheHarnessItsResultsModelAndItsLessonsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.crossfire.reports..",
            "dev.crossfire.harness.contract",
            "dev.crossfire.harness.verdict",
            "dev.crossfire.harness.record",
            "dev.crossfire.harness.lesson",
            "dev.crossfire.harness.report",
            "java..",
            "javax.xml.stream..",
            "gg.jte..",
            "org.commonmark..",
            "tools.jackson.databind..",
            "tools.jackson.core..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify.annotations..")
        .check(REPORTS);
  }

  @Test
  void theViewKnowsNoFormat() {
    classes()
        .that()
        .resideInAPackage("dev.crossfire.reports.view..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.crossfire.reports.view..",
            "dev.crossfire.harness.contract",
            "dev.crossfire.harness.verdict",
            "dev.crossfire.harness.record",
            "dev.crossfire.harness.lesson",
            "java..",
            "org.jspecify.annotations..")
        .check(REPORTS);
  }

  @Test
  void templatesSeeTheViewAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.crossfire.reports.templates..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.crossfire.harness.record")
        .check(REPORTS);
  }
}
