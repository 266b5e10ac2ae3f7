package dev.crossfire.scenarios;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.fixtures.Variant;
import dev.crossfire.harness.run.LibrarySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the harness where the fixtures are. */
public final class FixtureLibraries implements LibrarySource {

  /** What variants.cmake adds to the name of a variant for its mutant. */
  private static final String MUTANT = "-mutant";

  private final NativeFixtures fixtures = NativeFixtures.find();

  @Override
  public List<String> variants() {
    return withoutMutants(built());
  }

  @Override
  public List<String> missing() {
    return withoutMutants(
        fixtures.variants().stream().filter(Variant.NotBuilt.class::isInstance));
  }

  private static List<String> withoutMutants(Stream<? extends Variant> variants) {
    return variants.map(Variant::name).filter(name -> !name.endsWith(MUTANT)).toList();
  }

  @Override
  public Optional<Path> library(String variant) {
    return fixtures.library(variant);
  }

  @Override
  public Optional<Path> mutant(String variant) {
    return fixtures.library(variant + MUTANT);
  }

  @Override
  public Optional<String> compiler(String variant) {
    return built()
        .filter(built -> built.name().equals(variant))
        .map(built -> built.compiler() + " " + built.flags())
        .findFirst();
  }

  @Override
  public Optional<String> whyMissing(String variant) {
    return fixtures.variants()
        .stream()
        .filter(Variant.NotBuilt.class::isInstance)
        .map(Variant.NotBuilt.class::cast)
        .filter(missing -> missing.name().equals(variant))
        .map(Variant.NotBuilt::reason)
        .findFirst();
  }

  private Stream<Variant.Built> built() {
    return fixtures.variants()
        .stream()
        .filter(Variant.Built.class::isInstance)
        .map(Variant.Built.class::cast);
  }
}
