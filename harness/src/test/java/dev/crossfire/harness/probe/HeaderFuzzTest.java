package dev.crossfire.harness.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HeaderFuzzTest {

  @FuzzTest
  void typesAndPrototypesOfCAreReadOrRefusedWithTheirPlace(byte[] declarations) {
    Header header = Header.parse(Header.parse(new String(declarations, UTF_8)).text());
    assertThat(Header.parse(header.text())).isEqualTo(header);

    var types = new TypeNames();
    header.addTypes(types);
    header.prototypes().values().forEach(prototype -> read(prototype, types));
  }

  private static void read(String declaration, TypeNames types) {
    try {
      Prototype prototype =
          Declarations.prototype(types, Text.at(new Position(1, 1), declaration));
      assertThat(prototype.name()).matches("\\w+");
      prototype.type().parameters().forEach(type -> assertThat(type.size()).isPositive());
      assertThat(prototype.type().result().toString()).isNotBlank();
    } catch (BadProbeException e) {
      assertThat(e.getMessage()).matches("(?s)1:[1-9]\\d*: .+");
    }
  }
}
