package dev.crossfire.harness.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingTest {

  private final Thread here = Thread.currentThread();
  private final Ring ring = new Ring();

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 7", "64, 100", "65, 33", "4096, 3"})
  void cellsAreZeroedAlignedAndApartFromThoseInFlight(int bytes, int inFlight) {
    ring.lend(here, bytes, inFlight);
    long[] addresses = new long[50 * inFlight + 500];
    for (int i = 0; i < addresses.length; i++) {
      long address = ring.next();
      MemorySegment cell = cell(address, bytes);
      assertThat(address % 64).as("cell %d", i).isZero();
      assertThat(cell.mismatch(MemorySegment.ofArray(new byte[bytes]))).isEqualTo(-1);
      cell.fill((byte) -1);
      addresses[i] = address;
      for (int earlier = Math.max(0, i - inFlight); earlier < i; earlier++) {
        assertThat(Math.abs(address - addresses[earlier])).as("cells %d and %d", earlier, i)
            .isGreaterThanOrEqualTo(bytes);
      }
    }
  }

  @Test
  void aCellKeepsItsContentWhileItIsInFlight() {
    int inFlight = 20;
    ring.lend(here, 8, inFlight);
    List<MemorySegment> cells = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      cells.add(cell(ring.next(), 8).fill((byte) i));
      for (int age = 0; age < Math.min(inFlight, i); age++) {
        MemorySegment earlier = cells.get(i - age);
        assertThat(earlier.get(ValueLayout.JAVA_BYTE, 7))
            .isEqualTo((byte) (i - age));
      }
    }
  }

  @Test
  void memoryIsUsedAgainBySmallerAndEqualCells() {
    ring.lend(here, 128, 10);
    long first = ring.next();
    ring.retire();
    ring.lend(here, 64, 10);
    assertThat(ring.next()).isEqualTo(first);
  }

  @Test
  void aRingServesItsOwnerAndItsSizeAlone() {
    assertThat(ring.serves(here, 8)).isFalse();
    ring.lend(here, 8, 1);
    assertThat(ring.serves(here, 8)).isTrue();
    assertThat(ring.serves(here, 16)).isFalse();
    assertThat(ring.serves(new Thread(), 8)).isFalse();
    ring.retire();
    assertThat(ring.serves(here, 8)).isFalse();
  }

  @Test
  void aRingIsFreeOnceItsOwnerIsDead() throws InterruptedException {
    Thread other = Thread.ofPlatform().start(() -> {});
    other.join();
    ring.lend(here, 8, 1);
    assertThat(ring.isFree(other)).isFalse();
    ring.retire();
    ring.lend(other, 8, 1);
    assertThat(ring.isFree(here)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "0, 8", "-1, 8"})
  void aRingIsLentForStatesOnly(int bytes, int inFlight) {
    assertThatIllegalStateException().isThrownBy(() -> ring.lend(here, bytes, inFlight))
        .withMessage("a slab is prepared before states are made: bytes=%d, inFlight=%d", bytes,
            inFlight);
    assertThat(ring.isFree(new Thread())).isTrue();
  }

  @Test
  void statesOfOneBlockHaveOneSize() {
    ring.lend(here, 8, 1);
    assertThatIllegalStateException().isThrownBy(() -> ring.lend(here, 16, 1))
        .withMessage("states of one block have one size: expected 8 bytes, found 16");
  }

  @Test
  void aRingThatCouldNotBeLentHasNoOwner() {
    assertThatThrownBy(() -> ring.lend(here, Integer.MAX_VALUE, 1 << 29)).isNotNull();
    assertThat(ring.serves(here, Integer.MAX_VALUE)).isFalse();
  }

  private static MemorySegment cell(long address, int bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
