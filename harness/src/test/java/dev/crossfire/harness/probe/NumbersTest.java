package dev.crossfire.harness.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are what C makes of them, or are refused. */
class NumbersTest {

  private static Program program(String declaration, String call) {
    return ProbeReader.read("""
        library: libc.so.6
        functions: [void f(float x), void d(double x)]
        setup:
          - '%s'
        actors:
          - - '%s'
          - [f(0)]
        """.formatted(declaration.replace("'", "''"), call.replace("'", "''"))).program();
  }

  private static double passed(String call) {
    return ((Argument.Real) program("int n", call).actors()
        .getFirst()
        .getFirst()
        .arguments()
        .getLast()
        .argument()).value();
  }

  private static ByteBuffer declared(String declaration) {
    return ByteBuffer.wrap(program(declaration, "f(0)").frame()).order(ByteOrder.nativeOrder());
  }

  @ParameterizedTest
  @CsvSource({"d(18446744073709551615), 18446744073709551615",
      "d(0xffffffffffffffff), 18446744073709551615",
      "d(-9223372036854775808), -9223372036854775808", "d(017), 15", "d('a'), 97", "d(0.1), 0.1",
      "d(0.1f), 0.10000000149011612", "d(-1.5e1), -15", "d(017.5), 17.5", "d(0x1p4), 16",
      "f(9223371761976868863), 9223371487098961920", "f(16777217), 16777216"})
  void anArgumentIsTheNearestNumberThatItsParameterHas(String call, double expected) {
    assertThat(passed(call)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"double d = 'a', 97", "double d = -'a', -97", "double d = 017, 15",
      "double d = 0x10, 16", "double d = 18446744073709551615, 18446744073709551615",
      "double d = 1.5f, 1.5", "double d = -.5, -0.5", "double d = 017.5, 17.5",
      "double d = 10u, 10", "double d = -0x1.8p1, -3"})
  void aDoubleHoldsWhatItIsGiven(String declaration, double expected) {
    assertThat(declared(declaration).getDouble(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"float x = 'a', 97", "float x = 16777217, 16777216", "float x = 0.1, 0.1"})
  void aFloatHoldsWhatItIsGiven(String declaration, float expected) {
    assertThat(declared(declaration).getFloat(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"int n = 'a', 97", "int n = -'a', -97", "int n = 017, 15", "short n = 'a', 97"})
  void anIntegerHoldsWhatItIsGiven(String declaration, int expected) {
    assertThat(declared(declaration).getInt(0)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"char c = '\\xff'", "unsigned char c = '\\xff'"})
  void aCharHoldsEveryByte(String declaration) {
    assertThat(declared(declaration).get(0)).isEqualTo((byte) -1);
  }

  @ParameterizedTest
  @CsvSource({"bool b = 'a', bool does not hold 97",
      "unsigned char c = -'a', unsigned char does not hold -97",
      "unsigned n = -1, unsigned int does not hold -1",
      "int n = 1.5, 'expected a number, found ''1.5'''",
      "double d = -18446744073709551615, the number does not fit in 64 bits",
      "c = callback(-18446744073709551615), the number does not fit in 64 bits",
      "double d = 08, 'expected a number, found ''08'''",
      "double d = 1.5d, 'expected a number, found ''1.5d'''",
      "double d = 1e999, 'expected a number, found ''1e999'''"})
  void whatDoesNotFitIsRefused(String declaration, String message) {
    assertThatExceptionOfType(BadProbeException.class).isThrownBy(() -> declared(declaration))
        .withMessageEndingWith(": " + message);
  }
}
