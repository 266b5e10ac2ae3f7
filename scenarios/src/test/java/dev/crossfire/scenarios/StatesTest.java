package dev.crossfire.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossfire.fixtures.NativeFixtures;
import dev.crossfire.fixtures.buffer.buffer_h;
import dev.crossfire.fixtures.callback.callback_h;
import dev.crossfire.fixtures.config.config_h;
import dev.crossfire.fixtures.handle.handle_h;
import dev.crossfire.fixtures.refcount.refcount_h;
import dev.crossfire.fixtures.thread_local.thread_local_h;
import java.lang.reflect.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StatesTest {

  private static final long CACHE_LINE = 64;

  @BeforeAll
  static void load() {
    System.load(NativeFixtures.find().library("gcc-O2").orElseThrow().toString());
  }

  @Test
  void statesAreAsLargeAsTheStructs() throws ReflectiveOperationException {
    assertThat(bytes("refcount.SharedObject")).isEqualTo(refcount_h.cf_refcount_size());
    assertThat(bytes("config.Settings")).isEqualTo(config_h.cf_config_size());
    assertThat(bytes("config.Values")).isEqualTo(config_h.cf_config_values_size());
    assertThat(bytes("buffer.BufferCell")).isEqualTo(buffer_h.cf_buffer_size());
    assertThat(bytes("handle.Handle")).isEqualTo(handle_h.cf_handle_size());
    assertThat(bytes("callback.Registry")).isEqualTo(callback_h.cf_callback_size());
    assertThat(bytes("callback.RetiringRegistry")).isEqualTo(callback_h.cf_callback_size());
    assertThat(bytes("thread_local.ThreadLocalExplicitHandle"))
        .isEqualTo(thread_local_h.cf_thread_local_context_size());
  }

  @Test
  void cacheLinesAreEnoughOfAnAlignment() {
    assertThat(CACHE_LINE % refcount_h.cf_refcount_alignment()).isZero();
    assertThat(CACHE_LINE % config_h.cf_config_alignment()).isZero();
    assertThat(CACHE_LINE % buffer_h.cf_buffer_alignment()).isZero();
    assertThat(CACHE_LINE % handle_h.cf_handle_alignment()).isZero();
    assertThat(CACHE_LINE % callback_h.cf_callback_alignment()).isZero();
    assertThat(CACHE_LINE % thread_local_h.cf_thread_local_context_alignment()).isZero();
  }

  private static long bytes(String state) throws ReflectiveOperationException {
    Field bytes =
        Class.forName("dev.crossfire.scenarios." + state, false, StatesTest.class.getClassLoader())
            .getDeclaredField("BYTES");
    bytes.setAccessible(true);
    return bytes.getInt(null);
  }
}
