/*
 * Each setting on one thread.
 */
#include "../check.h"
#include "thread_local.h"

#define CHECK(NAME)                                                \
    do {                                                           \
        CF_CHECK_EQUAL(0, cf_thread_local_##NAME##_get());         \
        cf_thread_local_##NAME##_set(7);                           \
        CF_CHECK_EQUAL(7, cf_thread_local_##NAME##_get());         \
        cf_thread_local_##NAME##_set(INT32_MAX);                   \
        CF_CHECK_EQUAL(INT32_MAX, cf_thread_local_##NAME##_get()); \
        cf_thread_local_##NAME##_reset();                          \
        CF_CHECK_EQUAL(0, cf_thread_local_##NAME##_get());         \
    } while (0)

/* A mutant has one for the thread, whatever context it is given. */
static void check_explicit_handle(void)
{
    cf_thread_local_context *one =
        cf_check_zeroed(cf_thread_local_context_alignment(), cf_thread_local_context_size());
    cf_thread_local_context *other =
        cf_check_zeroed(cf_thread_local_context_alignment(), cf_thread_local_context_size());
    CF_CHECK_EQUAL(0, cf_thread_local_explicit_handle_get(one));
    cf_thread_local_explicit_handle_set(one, 7);
    CF_CHECK_EQUAL(7, cf_thread_local_explicit_handle_get(one));
    CF_CHECK_EQUAL(CF_FIX(0, 7), cf_thread_local_explicit_handle_get(other));
    cf_thread_local_explicit_handle_set(other, 8);
    CF_CHECK_EQUAL(CF_FIX(7, 8), cf_thread_local_explicit_handle_get(one));
    CF_CHECK_EQUAL(8, cf_thread_local_explicit_handle_get(other));
    free(one);
    free(other);
}

int main(void)
{
    CHECK(hidden);
    CHECK(process_wide);
    CHECK(per_thread);
    check_explicit_handle();
    return cf_check_result();
}
