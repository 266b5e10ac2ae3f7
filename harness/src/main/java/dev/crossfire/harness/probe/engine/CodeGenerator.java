package dev.crossfire.harness.probe.engine;

import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.crossfire.harness.contract.Linkage;
import dev.crossfire.harness.probe.Argument;
import dev.crossfire.harness.probe.CType;
import dev.crossfire.harness.probe.Call;
import dev.crossfire.harness.probe.Program;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a probe's calls into a hidden class: one static method for each call, which loads its arguments from the frame,
 * calls a handle that is a constant of the class, and stores the result. So the compiler sees straight code.
 */
final class CodeGenerator {

  private static final ClassDesc SELF =
      ClassDesc.of(CodeGenerator.class.getPackageName(), "GeneratedCode");
  private static final ClassDesc MEMORY = Memory.class.describeConstable().orElseThrow();
  private static final ClassDesc SEGMENT = MemorySegment.class.describeConstable().orElseThrow();
  private static final ClassDesc ALLOCATOR =
      SegmentAllocator.class.describeConstable().orElseThrow();

  private static final MethodTypeDesc OF_FRAME = MethodTypeDesc.of(CD_void, CD_long);
  private static final MethodTypeDesc OF_NUMBER = MethodTypeDesc.of(CD_void, CD_int, CD_long);
  private static final MethodTypeDesc LOAD = MethodTypeDesc.of(CD_long, CD_long, CD_int);
  private static final MethodTypeDesc LOAD_REAL = MethodTypeDesc.of(CD_double, CD_long, CD_int);
  private static final MethodTypeDesc STORE = MethodTypeDesc.of(CD_void, CD_long, CD_long, CD_int);
  private static final MethodTypeDesc STORE_REAL =
      MethodTypeDesc.of(CD_void, CD_double, CD_long, CD_int);
  private static final MethodTypeDesc KEEP =
      MethodTypeDesc.of(CD_void, CD_long, CD_int, CD_int, CD_int);

  private static final int STATIC = ClassFile.ACC_STATIC;
  private static final int PUBLIC = ClassFile.ACC_PUBLIC;

  private final List<Call> calls;
  private final List<MethodHandle> handles = new ArrayList<>();

  private CodeGenerator(Program program, NativeFunctions functions, Linkage linkage)
      throws LinkException {
    this.calls = program.calls().toList();
    for (Call call : calls) {
      handles.add(functions.link(call, linkage));
    }
  }

  /** The code of a probe, with its functions linked. */
  static Code generate(Program program, NativeFunctions functions, Linkage linkage)
      throws LinkException {
    var generator = new CodeGenerator(program, functions, linkage);
    byte[] bytes = ClassFile.of().build(SELF, type -> generator.write(program, type));
    try {
      MethodHandles.Lookup hidden =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, generator.handles, true);
      return (Code) hidden.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("generated code is not sound", e);
    }
  }

  private void write(Program program, ClassBuilder type) {
    type.withInterfaceSymbols(Code.class.describeConstable().orElseThrow());
    type.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, PUBLIC,
        code -> code.aload(0)
            .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
            .return_());
    for (int i = 0; i < calls.size(); i++) {
      int number = i;
      type.withMethodBody("call" + number, OF_FRAME, STATIC, code -> call(number, code));
    }
    int actors = program.setup().size();
    int check = actors + program.actors().stream().mapToInt(List::size).sum();
    int teardown = check + program.check().size();
    section(type, "setup", 0, actors);
    section(type, "check", check, teardown);
    section(type, "teardown", teardown, calls.size());
    List<Runs> steps = new ArrayList<>();
    List<Runs> whole = new ArrayList<>();
    int at = actors;
    for (List<Call> actor : program.actors()) {
      whole.add(new Runs(at, at + actor.size()));
      for (Call _ : actor) {
        steps.add(new Runs(at, at + 1));
        at++;
      }
    }
    numbered(type, "step", steps);
    numbered(type, "actor", whole);
  }

  /** The calls that a method makes, by number. */
  private record Runs(int from, int to) {}

  private static void section(ClassBuilder type, String name, int from, int to) {
    type.withMethodBody(name, OF_FRAME, PUBLIC, code -> {
      for (int i = from; i < to; i++) {
        code.lload(1).invokestatic(SELF, "call" + i, OF_FRAME);
      }
      code.return_();
    });
  }

  private static void numbered(ClassBuilder type, String name, List<Runs> runs) {
    type.withMethodBody(name, OF_NUMBER, PUBLIC, code -> {
      List<SwitchCase> cases = new ArrayList<>();
      Label otherwise = code.newLabel();
      for (int i = 0; i < runs.size(); i++) {
        cases.add(SwitchCase.of(i, code.newLabel()));
      }
      code.iload(1).tableswitch(otherwise, cases);
      for (int i = 0; i < runs.size(); i++) {
        code.labelBinding(cases.get(i).target());
        for (int number = runs.get(i).from(); number < runs.get(i).to(); number++) {
          code.lload(2).invokestatic(SELF, "call" + number, OF_FRAME);
        }
        code.return_();
      }
      code.labelBinding(otherwise).return_();
    });
  }

  private void call(int number, CodeBuilder code) {
    Call call = calls.get(number);
    MethodHandle handle = handles.get(number);
    code.loadConstant(DynamicConstantDesc.ofNamed(ConstantDescs.BSM_CLASS_DATA_AT,
        ConstantDescs.DEFAULT_NAME, CD_MethodHandle, number));
    CType result = call.function().type().result();
    if (result instanceof CType.Struct struct) {
      code.lload(0)
          .loadConstant(call.result().orElseThrow().offset())
          .loadConstant(struct.size())
          .invokestatic(MEMORY, "place", MethodTypeDesc.of(ALLOCATOR, CD_long, CD_int, CD_int));
    }
    call.arguments().forEach(passed -> push(passed, code));
    code.invokevirtual(CD_MethodHandle, "invokeExact",
        handle.type().describeConstable().orElseThrow());
    if (call.result().isPresent()) {
      store(call.result().get(), code);
    } else {
      drop(result, code);
    }
    code.return_();
  }

  private static void push(Argument.Passed passed, CodeBuilder code) {
    switch (passed.argument()) {
      case Argument.Constant(long value) -> narrow(code.loadConstant(value), passed.as());
      case Argument.Real(double value) -> real(code.loadConstant(value), passed.as());
      case Argument.Address(int offset) ->
        code.lload(0).loadConstant((long) offset).ladd();
      case Argument.Whole(int offset) -> code.lload(0)
          .loadConstant(offset)
          .loadConstant(passed.as().size())
          .invokestatic(MEMORY, "segment", MethodTypeDesc.of(SEGMENT, CD_long, CD_int, CD_int));
      case Argument.Load(int offset, CType type) -> {
        code.lload(0).loadConstant(offset);
        if (isReal(type)) {
          code.invokestatic(MEMORY, "f" + type.size(), LOAD_REAL);
          real(code, passed.as());
        } else {
          code.invokestatic(MEMORY, signed(type) + type.size(), LOAD);
          if (isReal(passed.as())) {
            real(code.l2d(), passed.as());
          } else {
            narrow(code, passed.as());
          }
        }
      }
    }
  }

  private static String signed(CType type) {
    return type.size() == 8
        || (type instanceof CType.Scalar scalar && scalar.kind() == CType.Kind.SIGNED) ? "s" : "u";
  }

  private static boolean isReal(CType type) {
    return type instanceof CType.Scalar scalar && scalar.kind() == CType.Kind.FLOATING;
  }

  /** From the long on the stack to what the handle takes. */
  private static void narrow(CodeBuilder code, CType type) {
    if (type instanceof CType.Scalar scalar && scalar.kind() == CType.Kind.BOOL) {
      // C makes a bool of a number by comparing it with 0.
      code.lconst_0().lcmp().dup().imul();
      return;
    }
    switch (type.size()) {
      case 1 -> code.l2i().i2b();
      case 2 -> code.l2i().i2s();
      case 4 -> code.l2i();
      default -> {}
    }
  }

  private static void real(CodeBuilder code, CType type) {
    if (type.size() == 4) {
      code.d2f();
    }
  }

  private static void drop(CType result, CodeBuilder code) {
    switch (result) {
      case CType.Nothing nothing -> {}
      case CType.Pointer pointer -> code.pop2();
      case CType.Scalar scalar when scalar.size() == 8 -> code.pop2();
      default -> code.pop();
    }
  }

  private static void store(Call.Result result, CodeBuilder code) {
    CType type = result.type();
    if (type instanceof CType.Struct) {
      code.pop();
      return;
    }
    boolean real = isReal(type);
    if (real && type.size() == 4) {
      code.f2d();
    } else if (!real && type.size() < 8) {
      code.i2l();
    }
    code.lload(0)
        .loadConstant(result.offset())
        .invokestatic(MEMORY, (real ? "putF" : "put") + type.size(), real ? STORE_REAL : STORE);
    result.kept()
        .ifPresent(kept -> code.lload(0)
            .loadConstant(result.offset())
            .loadConstant(kept.offset())
            .loadConstant(kept.bytes())
            .invokestatic(MEMORY, kept.text() ? "keepText" : "keepBytes", KEEP));
  }
}
