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
    MethodHandle handle =
        Linker.nativeLinker().downcallHandle(address, fitted(descriptor, wanted), options(linkage));
    if (!handle.type().equals(wanted)) {
      throw new IllegalArgumentException(
          "%s does not fit the function: expected %s, found %s".formatted(shape.getName(),
              handle.type(), wanted));
    }
    return MethodHandleProxies.asInterfaceInstance(shape, CallLog.noting(handle, address));
  }

  private static Linker.Option[] options(Linkage linkage) {
    return switch (linkage) {
      case DEFAULT -> new Linker.Option[0];
      case CRITICAL -> new Linker.Option[] {Linker.Option.critical(false)};
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
