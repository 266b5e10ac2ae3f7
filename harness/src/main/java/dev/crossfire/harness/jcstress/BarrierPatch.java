package dev.crossfire.harness.jcstress;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.Predicate;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;

/**
 * Has JCStress's barriers tell ThreadSanitizer what they order.
 *
 * <p>The barriers are Java code inside JCStress, with no place where one could listen in. So in a fork that
 * ThreadSanitizer watches, the two classes are defined with a call added where such a method begins and where it returns.
 */
final class BarrierPatch {

  private static final String PACKAGE = "org/openjdk/jcstress/infra/runners/";

  /**
   * What is added to a method.
   *
   * @param method its name
   * @param type its type; a parameter is passed on to what is called
   * @param entered what is called when it begins, if anything
   * @param left what is called when it returns
   */
  private record Addition(
      String method, MethodTypeDesc type, Optional<String> entered, String left) {

    boolean isFor(MethodModel candidate) {
      return candidate.methodName().equalsString(method)
          && candidate.methodTypeSymbol().equals(type);
    }
  }

  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final MethodTypeDesc NUMBER =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

  private BarrierPatch() {}

  /**
   * Defines the patched classes; called before anything of JCStress has run.
   *
   * @throws IllegalStateException if JCStress is not as it is known here, or was used already
   */
  static void install() {
    define(workerSync());
    define(counterThread());
  }

  /** The barrier between strides, and the one after new states were made. */
  static byte[] workerSync() {
    return patched(
        "WorkerSync",
        new Addition("awaitCheckpoint", NUMBER, Optional.of("checkpointReached"),
            "checkpointPassed"),
        new Addition("postUpdate", NOTHING, Optional.of("updateReached"), "updatePassed"));
  }

  /** The thread of an actor, which whoever runs the test joins. */
  static byte[] counterThread() {
    return patched(
        "CounterThread", new Addition("run", NOTHING, Optional.empty(), "workerEnded"));
  }

  private static void define(byte[] type) {
    try {
      MethodHandles.privateLookupIn(ForkedTestConfig.class, MethodHandles.lookup())
          .defineClass(type);
    } catch (IllegalAccessException | LinkageError e) {
      throw new IllegalStateException("JCStress's barrier cannot be patched: " + e, e);
    }
  }

  private static byte[] patched(String name, Addition... additions) {
    byte[] type = read(name);
    for (Addition addition : additions) {
      type = patched(name, type, addition);
    }
    return type;
  }

  private static byte[] patched(String name, byte[] type, Addition addition) {
    var file = ClassFile.of();
    var model = file.parse(type);
    if (model.methods().stream().noneMatch(addition::isFor)) {
      throw new IllegalStateException(
          "JCStress's barrier cannot be patched: %s has no method %s%s"
              .formatted(name, addition.method(), addition.type().descriptorString()));
    }
    Predicate<MethodModel> wanted = addition::isFor;
    return file.transformClass(
        model,
        ClassTransform.transformingMethods(wanted, MethodTransform.transformingCode(
            new Calls(addition))));
  }

  private static byte[] read(String name) {
    String file = "/" + PACKAGE + name + ".class";
    try (InputStream in = ForkedTestConfig.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("JCStress's barrier cannot be patched: no " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("JCStress's barrier cannot be patched: " + e, e);
    }
  }

  /** Adds the calls to the code of a method. */
  private record Calls(Addition addition) implements CodeTransform {

    @Override
    public void atStart(CodeBuilder code) {
      addition.entered().ifPresent(function -> call(code, function));
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof ReturnInstruction) {
        call(code, addition.left());
      }
      code.with(element);
    }

    private void call(CodeBuilder code, String function) {
      if (addition.type().equals(NUMBER)) {
        code.iload(1);
      }
      code.invokestatic(ClassDesc.of(ToldOrder.class.getName()), function, addition.type());
    }
  }
}
