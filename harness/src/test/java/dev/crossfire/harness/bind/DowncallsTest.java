package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crossfire.harness.contract.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class DowncallsTest {

  public interface IntToInt {
    int of(int value);
  }

  public interface LengthAtAddress {
    long of(long text);
  }

  public interface LengthOfSegment {
    long of(MemorySegment text);
  }

  public interface AddressOfCharacter {
    long find(long text, int character);
  }

  public interface OpenSavingErrno {
    int of(long errno, long path, int flags);
  }

  public interface Seed {
    void set(int seed);

    default void reset() {
      set(1);
    }
  }

  public interface IntToLong {
    long of(int value);
  }

  public interface NothingToInt {
    int of();
  }

  public interface SegmentToInt {
    int of(MemorySegment value);
  }

  public interface TwoMethods {
    int one(int value);

    int two(int value);
  }

  interface Hidden {
    int of(int value);
  }

  private static final int NO_SUCH_FILE = 2;
  private static final int NOT_A_DIRECTORY = 20;

  private static final FunctionDescriptor ABS =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor STRLEN =
      FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
  private static final FunctionDescriptor STRCHR =
      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor OPEN =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
  private static final FunctionDescriptor SRAND = FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT);

  @ParameterizedTest
  @EnumSource
  void anInterfaceCallsTheFunction(Linkage linkage) {
    IntToInt abs = Downcalls.bind(IntToInt.class, function("abs"), ABS, linkage);
    assertThat(abs.of(-7)).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void aPointerMayBeDeclaredAsItsAddress(Linkage linkage) {
    LengthAtAddress strlen =
        Downcalls.bind(LengthAtAddress.class, function("strlen"), STRLEN, linkage);
    AddressOfCharacter strchr =
        Downcalls.bind(AddressOfCharacter.class, function("strchr"), STRCHR, linkage);
    try (Arena arena = Arena.ofConfined()) {
      long text = arena.allocateFrom("crossfire").address();
      assertThat(strlen.of(text)).isEqualTo(9);
      assertThat(strchr.find(text, 'f')).isEqualTo(text + 5);
      assertThat(strchr.find(text, 'x')).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPointerMayBeDeclaredAsAMemorySegment(Linkage linkage) {
    LengthOfSegment strlen =
        Downcalls.bind(LengthOfSegment.class, function("strlen"), STRLEN, linkage);
    try (Arena arena = Arena.ofConfined()) {
      assertThat(strlen.of(arena.allocateFrom("fire"))).isEqualTo(4);
    }
  }

  @Test
  void aCallSavesErrnoToTheAddressItIsGiven() {
    OpenSavingErrno open =
        Downcalls.bindWithErrno(OpenSavingErrno.class, function("open"), OPEN);
    long errno = NativeMemory.allocate(64);
    assertThat(open.of(errno, NativeMemory.of("/no/such/file"), 0)).isEqualTo(-1);
    assertThat(NativeMemory.getInt(errno)).isEqualTo(NO_SUCH_FILE);
    assertThat(open.of(errno + 32, NativeMemory.of("/proc/self/stat/x"), 0)).isEqualTo(-1);
    assertThat(NativeMemory.getInt(errno + 32)).isEqualTo(NOT_A_DIRECTORY);
    assertThat(NativeMemory.getInt(errno)).isEqualTo(NO_SUCH_FILE);
  }

  @Test
  void anInterfaceThatHasNoPlaceForErrnoIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Downcalls.bindWithErrno(IntToInt.class, function("abs"), ABS))
        .withMessageEndingWith("expected (long,int)int, found (int)int");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Downcalls.bindWithErrno(NothingToInt.class, function("abs"), ABS))
        .withMessageEndingWith("expected (long,int)int, found ()int");
  }

  @Test
  void defaultMethodsOfTheInterfaceStay() {
    Seed srand = Downcalls.bind(Seed.class, function("srand"), SRAND);
    srand.reset();
  }

  @Test
  void theLinkageOfAJvmThatWasToldNoneIsTheDefault() {
    assertThat(Downcalls.bind(IntToInt.class, function("abs"), ABS).of(-1)).isEqualTo(1);
  }

  @Test
  void anInterfaceThatDoesNotFitIsRefusedWithBothTypes() {
    assertRefused(IntToLong.class, "abs", ABS,
        "IntToLong does not fit the function: expected (int)int, found (int)long");
    assertRefused(NothingToInt.class, "abs", ABS,
        "NothingToInt does not fit the function: expected (int)int, found ()int");
    assertRefused(SegmentToInt.class, "abs", ABS,
        "SegmentToInt does not fit the function: expected (int)int, found (MemorySegment)int");
    assertRefused(IntToInt.class, "strlen", STRLEN,
        "IntToInt does not fit the function: expected (MemorySegment)long, found (int)int");
    assertRefused(AddressOfCharacter.class, "strlen", STRLEN,
        "AddressOfCharacter does not fit the function: expected (long)long, found (long,int)long");
    assertRefused(IntToInt.class, "srand", SRAND,
        "IntToInt does not fit the function: expected (int)void, found (int)int");
  }

  @Test
  void anInterfaceHasOneMethodToBind() {
    assertRefused(TwoMethods.class, "abs", ABS,
        "TwoMethods must have one abstract method; found: 2");
    assertRefused(Cloneable.class, "abs", ABS,
        "java.lang.Cloneable must have one abstract method; found: 0");
  }

  @Test
  void anInterfaceThatIsNotPublicIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Downcalls.bind(Hidden.class, function("abs"), ABS))
        .withMessageContaining("not a public interface: " + Hidden.class.getName());
  }

  private static void assertRefused(
      Class<?> shape, String name, FunctionDescriptor descriptor, String message) {
    String prefix = shape.getName().startsWith("java.") ? "" : DowncallsTest.class.getName() + "$";
    for (Linkage linkage : Linkage.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Downcalls.bind(shape, function(name), descriptor, linkage))
          .withMessage(prefix + message);
    }
  }

  private static MemorySegment function(String name) {
    return Linker.nativeLinker().defaultLookup().findOrThrow(name);
  }
}
