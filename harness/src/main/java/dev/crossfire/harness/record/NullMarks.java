package dev.crossfire.harness.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Has the reader refuse what is null or missing, but for record components that are {@link Nullable}. */
final class NullMarks extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final JsonSetter.Value REFUSED =
      JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && !isNullable(parameter)
        ? REFUSED
        : JsonSetter.Value.empty();
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    return parameter.getOwner().getAnnotated() instanceof Executable constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()]
            .isAnnotationPresent(Nullable.class);
  }
}
