/*
 * A setting of a context, of the process, and of a thread that knows.
 */
#include <pthread.h>
#include <stdalign.h>
#include <stdatomic.h>

#include "thread_local.h"

/* explicit_handle */

struct cf_thread_local_context {
    alignas(CF_CACHE_LINE) _Atomic int32_t timeout_ms;
};

size_t cf_thread_local_context_size(void)
{
    return sizeof(cf_thread_local_context);
}

size_t cf_thread_local_context_alignment(void)
{
    return alignof(cf_thread_local_context);
}

static _Atomic int32_t *timeout_of(cf_thread_local_context *context)
{
    CF_FIX(, static _Thread_local cf_thread_local_context hidden; context = &hidden;) /* FIX: only what is given. */
    return &context->timeout_ms;
}

void cf_thread_local_explicit_handle_set(cf_thread_local_context *context, int32_t timeout_ms)
{
    atomic_store_explicit(timeout_of(context), timeout_ms, memory_order_release);
}

int32_t cf_thread_local_explicit_handle_get(cf_thread_local_context *context)
{
    return atomic_load_explicit(timeout_of(context), memory_order_acquire);
}

/* process_wide */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static CF_FIX(, _Thread_local) int32_t of_process; /* FIX: without _Thread_local there is one, which needs a lock. */

void cf_thread_local_process_wide_set(int32_t timeout_ms)
{
    pthread_mutex_lock(&mutex);
    of_process = timeout_ms;
    pthread_mutex_unlock(&mutex);
}

int32_t cf_thread_local_process_wide_get(void)
{
    pthread_mutex_lock(&mutex);
    int32_t timeout_ms = of_process;
    pthread_mutex_unlock(&mutex);
    return timeout_ms;
}

void cf_thread_local_process_wide_reset(void)
{
    cf_thread_local_process_wide_set(0);
}

/* per_thread: the hazard's own code, under a contract that says what it does */

static CF_FIX(_Thread_local, ) int32_t of_thread; /* FIX: no thread sees what another set for itself. */

void cf_thread_local_per_thread_set(int32_t timeout_ms)
{
    of_thread = timeout_ms;
}

int32_t cf_thread_local_per_thread_get(void)
{
    return of_thread;
}

void cf_thread_local_per_thread_reset(void)
{
    of_thread = 0;
}
