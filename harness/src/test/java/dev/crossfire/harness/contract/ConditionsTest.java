package dev.crossfire.harness.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final ScenarioId ID = new ScenarioId("a.b");
  private static final Conditions CRITICAL_AND_OPTIMISED =
      new Conditions(List.of(Linkage.CRITICAL), List.of(new Glob("gcc-O[23]"), new Glob("*-O2")));

  @Test
  void byDefaultEverythingWillDo() {
    for (Linkage linkage : Linkage.values()) {
      assertThat(Conditions.NONE.refuse(ID, linkage, "any thing")).isEmpty();
    }
  }

  @Test
  void aLinkageThatDoesNotDoIsRefusedWithTheOnesThatDo() {
    assertThat(CRITICAL_AND_OPTIMISED.refuse(ID, Linkage.CRITICAL, "clang-O2")).isEmpty();
    assertThat(CRITICAL_AND_OPTIMISED.refuse(ID, Linkage.DEFAULT, "clang-O2"))
        .contains("a.b declares that it is stressed by critical linkage alone.");
  }

  @Test
  void aVariantThatDoesNotDoIsRefusedWithTheOnesThatDo() {
    assertThat(CRITICAL_AND_OPTIMISED.refuse(ID, Linkage.CRITICAL, "gcc-O3")).contains(
        "a.b declares that it is stressed in variants gcc-O[23] or *-O2 alone; this run is of gcc-O3.");
    assertThat(CRITICAL_AND_OPTIMISED.refuse(ID, Linkage.CRITICAL, "gcc-O2-mutant")).isPresent();
  }

  @Test
  void thereIsAtLeastOneLinkageAndOneVariant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conditions(List.of(), List.of(new Glob("*"))))
        .withMessage("at least one linkage and one variant are needed; found: linkages=[],"
            + " variants=[*]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conditions(List.of(Linkage.DEFAULT), List.of()));
  }
}
