/*
 * One thread sets 7, and only when it has done so the other asks; and two threads that set their own. See
 * ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "../work_internal.h"
#include "thread_local.h"

static atomic_int was_set;

static void not_set(void *cell)
{
    (void)cell;
    atomic_store_explicit(&was_set, false, memory_order_relaxed);
}

static int64_t say_set(void)
{
    atomic_store_explicit(&was_set, true, memory_order_release);
    return 0;
}

static void wait_until_set(void)
{
    while (!atomic_load_explicit(&was_set, memory_order_acquire)) {
        sched_yield();
    }
}

#define SETTER_AND_ASKER(NAME)                 \
    static int64_t NAME##_setter(void *cell)   \
    {                                          \
        (void)cell;                            \
        cf_thread_local_##NAME##_set(7);       \
        return say_set();                      \
    }                                          \
    static int64_t NAME##_asker(void *cell)    \
    {                                          \
        (void)cell;                            \
        wait_until_set();                      \
        return cf_thread_local_##NAME##_get(); \
    }

SETTER_AND_ASKER(hidden)
SETTER_AND_ASKER(process_wide)

static int64_t explicit_handle_setter(void *cell)
{
    cf_thread_local_explicit_handle_set(cell, 7);
    return say_set();
}

static int64_t explicit_handle_asker(void *cell)
{
    wait_until_set();
    return cf_thread_local_explicit_handle_get(cell);
}

static bool not_seen(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 0 || second != 7;
}

#define OWN(NAME, TIMEOUT)                       \
    static int64_t per_thread_##NAME(void *cell) \
    {                                            \
        (void)cell;                              \
        cf_thread_local_per_thread_reset();      \
        cf_thread_local_per_thread_set(TIMEOUT); \
        cf_work();                               \
        return cf_thread_local_per_thread_get(); \
    }

OWN(first, 1)
OWN(second, 2)

static bool of_another(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 1 || second != 2;
}

static const cf_litmus cases[] = {
    {"thread-local.hidden", CF_SHOWS, true, not_set, {hidden_setter, hidden_asker}, not_seen},
    {"thread-local.explicit-handle", CF_HOLDS, true, not_set, {explicit_handle_setter, explicit_handle_asker},
     not_seen},
    {"thread-local.process-wide", CF_HOLDS, true, not_set, {process_wide_setter, process_wide_asker}, not_seen},
    {"thread-local.per-thread", CF_HOLDS, true, NULL, {per_thread_first, per_thread_second}, of_another},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
