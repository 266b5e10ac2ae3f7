package dev.crossfire.harness.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CrewTest {

  /** Bytes of a stack that no machine has an address space for. */
  private static final long MORE_THAN_ANY_MEMORY = 1L << 50;

  @Test
  void everyThreadWorksUnderItsOwnNumber() throws Exception {
    Set<String> names = ConcurrentHashMap.newKeySet();
    List<Integer> numbers = new CopyOnWriteArrayList<>();
    Crew.run(madeUp(), 16, number -> {
      names.add(Thread.currentThread().getName());
      numbers.add(number);
    }, () -> {});
    assertThat(names).hasSize(16).contains("made-up-0", "made-up-15");
    assertThat(numbers).hasSize(16).doesNotHaveDuplicates().contains(0, 15);
  }

  @Test
  void theFirstThatIsThrownIsTheCauseAndHasTheOthers() {
    var together = new CountDownLatch(3);
    assertThatIllegalStateException().isThrownBy(() -> Crew.run(madeUp(), 3, number -> {
      together.countDown();
      awaits(together);
      throw new IllegalArgumentException("thread " + number);
    }, () -> {})).satisfies(e -> {
      Throwable first = Objects.requireNonNull(e.getCause());
      assertThat(first).isInstanceOf(IllegalArgumentException.class);
      assertThat(first.getSuppressed()).hasSize(2);
      assertThat(e).hasMessage("a call threw " + first);
    });
  }

  @Test
  void oneThrowableOfAllThreadsIsNotItsOwnSuppressed() {
    var shared = new AssertionError("shared");
    assertThatIllegalStateException().isThrownBy(() -> Crew.run(madeUp(), 3, number -> {
      throw shared;
    }, () -> {})).withCause(shared);
    assertThat(shared).hasNoSuppressedExceptions();
  }

  @Test
  void threadsThatWaitAreLetGoWhenOneThrows() {
    var release = new CountDownLatch(1);
    assertThatIllegalStateException().isThrownBy(() -> Crew.run(madeUp(), 4, number -> {
      if (number == 2) {
        throw new AssertionError("on purpose");
      }
      awaits(release);
    }, release::countDown));
    assertThat(threadsNamed("made-up")).isEmpty();
  }

  @Test
  void threadsAreLetGoWhenWaitingForThemIsInterrupted() throws Exception {
    var release = new CountDownLatch(1);
    var ended = new CountDownLatch(4);
    var thrown = new AtomicReference<>(new Throwable());
    Thread caller = Thread.ofPlatform().start(() -> {
      try {
        Crew.run(madeUp(), 4, number -> {
          awaits(release);
          ended.countDown();
        }, release::countDown);
      } catch (Throwable e) {
        thrown.set(e);
      }
    });
    caller.interrupt();
    caller.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    ended.await();
  }

  @Test
  void virtualThreadsAreACrewToo() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Crew.run(Thread.ofVirtual().factory(), 100, number -> threads.add(Thread.currentThread()),
        () -> {});
    assertThat(threads).hasSize(100).allMatch(Thread::isVirtual).noneMatch(Thread::isAlive);
  }

  @Test
  void threadsThatCannotBeCreatedAreTheReasonAndThoseThatCouldAreLetGo() {
    var release = new CountDownLatch(1);
    var made = new AtomicInteger();
    ThreadFactory factory = task -> Thread.ofPlatform()
        .name("made-up-" + made)
        .stackSize(made.incrementAndGet() > 3 ? MORE_THAN_ANY_MEMORY : 0)
        .unstarted(task);
    assertThatIllegalStateException()
        .isThrownBy(() -> Crew.run(factory, 10_000, number -> awaits(release), release::countDown))
        .withMessageStartingWith("3 of 10000 threads could be created: unable to create")
        .withNoCause();
    assertThat(threadsNamed("made-up")).isEmpty();
  }

  private static ThreadFactory madeUp() {
    return Thread.ofPlatform().daemon().name("made-up-", 0).factory();
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> threadsNamed(String name) {
    return Thread.getAllStackTraces()
        .keySet()
        .stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(found -> found.startsWith(name))
        .toList();
  }
}
