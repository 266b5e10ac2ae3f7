package dev.crossfire.harness.bind;

import dev.crossfire.harness.contract.Linkage;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * Links native functions as implementations of functional interfaces.
 *
 * <p>Kept in a {@code static final} field, such an implementation costs no more than its method handle: it is a hidden
 * class whose handle the compiler treats as a constant.
 *
 * <pre>{@code
 * interface Increment { int of(long counter); }
 *
 * static final Increment INCREMENT =
 *     Downcalls.bind(Increment.class, cf_counter_plain_increment$address(), cf_counter_plain_increment$descriptor());
 * }</pre>
 *
 * A pointer may be declared as {@code long}: its address is passed as it is, without the checks of a memory segment.
 */
public final class Downcalls {

  /** The system property that a fork is started with: the linkage of all its downcalls. */
  public static final String LINKAGE_PROPERTY = "crossfire.linkage";

  private static final Linkage LINKAGE =
      Linkage.of(System.getProperty(LINKAGE_PROPERTY, Linkage.DEFAULT.id()));

  private Downcalls() {}

  /**
   * Links a function by the linkage of this JVM.
   *
   * @param shape a public interface whose one method has the function's parameters and result
   * @param address the function, as a jextract binding's {@code f$address()} gives it
   * @param descriptor its C types, as {@code f$descriptor()} gives them
   * @throws IllegalArgumentException if the interface does not fit the descriptor; the message has both
   */
  public static <T> T bind(Class<T> shape, MemorySegment address, FunctionDescriptor descriptor) {
    return bind(shape, address, descriptor, LINKAGE);
  }

  /** Links a function by a linkage of the caller's choice. */
  public static <T> T bind(
      Class<T> shape, MemorySegment address, FunctionDescriptor descriptor, Linkage linkage) {
    MethodType wanted = typeOf(shape);
    return implemented(shape, wanted, address,
        link(address, fitted(descriptor, wanted), options(linkage)));
  }

  /**
   * Links a function by the linkage of this JVM, so that each call saves errno before the JVM can touch it.
   *
   * @param shape as for {@link #bind}, with one more parameter before the others: a {@code long}, the address of an {@code
   *     int}, which the call sets to what errno is when the function returns
   * @throws IllegalArgumentException if the interface does not fit the descriptor; the message has both
   */
  public static <T> T bindWithErrno(
      Class<T> shape, MemorySegment address, FunctionDescriptor descriptor) {
    MethodType wanted = typeOf(shape);
    MethodType ofFunction =
        wanted.parameterCount() == 0 ? wanted : wanted.dropParameterTypes(0, 1);
    MethodHandle handle =
        link(address, fitted(descriptor, ofFunction), options(LINKAGE, CapturedErrno.OPTION));
    return implemented(shape, wanted, address, CapturedErrno.byAddress(handle));
  }

  /** Links a function whose C types follow from the interface, by the linkage of this JVM and other options. */
  static <T> T bindByShape(Class<T> shape, MemorySegment address, Linker.Option... options) {
    MethodType wanted = typeOf(shape);
    return implemented(shape, wanted, address,
        link(address, CTypes.descriptor(wanted), options(LINKAGE, options)));
  }

  private static MethodHandle link(
      MemorySegment address, FunctionDescriptor descriptor, Linker.Option... options) {
    return Linker.nativeLinker().downcallHandle(address, descriptor, options);
  }

  private static <T> T implemented(
      Class<T> shape, MethodType wanted, MemorySegment address, MethodHandle handle) {
    if (!handle.type().equals(wanted)) {
      throw new IllegalArgumentException(
          "%s does not fit the function: expected %s, found %s".formatted(shape.getName(),
              handle.type(), wanted));
    }
    return MethodHandleProxies.asInterfaceInstance(shape, CallLog.noting(handle, address));
  }

  private static Linker.Option[] options(Linkage linkage, Linker.Option... others) {
    return switch (linkage) {
      case DEFAULT -> others;
      case CRITICAL -> {
        Linker.Option[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = Linker.Option.critical(false);
        yield all;
      }
    };
  }

  private static MethodType typeOf(Class<?> shape) {
    List<Method> methods =
        Arrays.stream(shape.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .toList();
    if (methods.size() != 1) {
      throw new IllegalArgumentException(
          shape.getName() + " must have one abstract method; found: " + methods.size());
    }
    Method method = methods.getFirst();
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
  }

  /** The descriptor with a plain 64-bit value for each pointer that the interface declares as long. */
  private static FunctionDescriptor fitted(FunctionDescriptor descriptor, MethodType wanted) {
    List<MemoryLayout> declared = descriptor.argumentLayouts();
    MemoryLayout[] arguments = new MemoryLayout[declared.size()];
    for (int i = 0; i < arguments.length; i++) {
      boolean known = i < wanted.parameterCount();
      arguments[i] = known ? fitted(declared.get(i), wanted.parameterType(i)) : declared.get(i);
    }
    return descriptor
        .returnLayout()
        .map(result -> FunctionDescriptor.of(fitted(result, wanted.returnType()), arguments))
        .orElseGet(() -> FunctionDescriptor.ofVoid(arguments));
  }

  private static MemoryLayout fitted(MemoryLayout layout, Class<?> type) {
    return layout instanceof AddressLayout && type == long.class ? ValueLayout.JAVA_LONG : layout;
  }
}
