package dev.crossfire.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @EnumSource
  void aLinkageIsFoundByItsName(Linkage linkage) {
    assertThat(Linkage.of(linkage.id())).isEqualTo(linkage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "both", "DEFAULT", " critical"})
  void aLinkageOfAnotherNameIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Linkage.of(name))
        .withMessage("linkage is default or critical; found: " + name);
  }

  @Test
  void namesOutsideJavaAreLowerCaseWithHyphens() {
    assertThat(Contract.NOT_THREAD_SAFE.id()).isEqualTo("not-thread-safe");
    assertThat(Contract.ONCE_BEFORE_USE.id()).isEqualTo("once-before-use");
    assertThat(Blocking.MAY_BLOCK.id()).isEqualTo("may-block");
    assertThat(Role.HAZARD.id()).isEqualTo("hazard");
    assertThat(Engine.JCSTRESS.id()).isEqualTo("jcstress");
    assertThat(Engine.PROBE.id()).isEqualTo("probe");
    assertThat(ThreadKind.PLATFORM.id()).isEqualTo("platform");
    assertThat(Sanitizer.NONE.id()).isEqualTo("none");
  }

  @Test
  void aRowIsNamedByHowItIsRun() {
    var key = new RowKey(new ScenarioId("counter.plain"), Engine.SWARM, 64, ThreadKind.VIRTUAL,
        Linkage.CRITICAL, "clang-O2", Sanitizer.NONE);
    assertThat(key)
        .hasToString("counter.plain (swarm, 64 virtual threads, critical linkage, clang-O2)");
  }
}
