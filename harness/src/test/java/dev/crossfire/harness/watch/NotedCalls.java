package dev.crossfire.harness.watch;

import dev.crossfire.harness.bind.CallLog;
import dev.crossfire.harness.bind.CallLogFormat;
import dev.crossfire.harness.bind.Downcalls;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Optional;

/** The main class of a JVM whose calls are noted: prints what the log says before, in, and after calls. */
final class NotedCalls {

  public interface Sort {
    void call(long base, long count, long size, long compare);
  }

  public interface Abs {
    int of(int value);
  }

  private static final Sort SORT =
      Downcalls.bind(Sort.class, find("qsort"),
          FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
  private static final Abs ABS =
      Downcalls.bind(Abs.class, find("abs"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private NotedCalls() {}

  public static void main(String[] args) throws Exception {
    CallLog.begin();
    show("before");
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    var descriptor =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    MemorySegment compare =
        Linker.nativeLinker()
            .upcallStub(
                lookup.findStatic(NotedCalls.class, "compare",
                    MethodType.methodType(int.class, long.class, long.class)),
                descriptor, Arena.global());
    MemorySegment two = Arena.global().allocate(ValueLayout.JAVA_INT, 2);
    SORT.call(two.address(), 2, Integer.BYTES, compare.address());
    show("after");
    Thread virtual = Thread.startVirtualThread(() -> {
      ABS.of(-7);
      show("virtual");
    });
    virtual.join();
    CallLog.end(CallLogFormat.DONE);
    show("done");
  }

  static int compare(long one, long other) {
    show("in");
    int seven = ABS.of(-7);
    show("back in");
    return seven - 7;
  }

  private static void show(String when) {
    Calls calls = Calls.read(Path.of(System.getProperty(CallLog.PROPERTY)));
    System.out.println(when + " end=" + calls.end());
    calls.threads()
        .forEach(
            thread -> System.out.println(
                "  %s %s in=%s last=%s count=%d task=%s".formatted(
                    when, thread.label(), name(thread.in()), name(thread.last()), thread.count(),
                    thread.task() == ProcessHandle.current().pid()
                        ? "pid"
                        : thread.task() == 0
                            ? "none"
                            : "other")));
  }

  private static String name(Optional<NativeFunction> function) {
    return function.map(NativeFunction::name).orElse("-");
  }

  private static MemorySegment find(String name) {
    return Linker.nativeLinker().defaultLookup().findOrThrow(name);
  }
}
