/*
 * A last error for each thread, and none at all.
 */
#include "../work_internal.h"
#include "last_error_internal.h"

/* thread_local */

static CF_FIX(_Thread_local, ) int32_t of_thread; /* FIX: each thread has a note of its own. */

int32_t cf_last_error_thread_local_fail(int32_t error)
{
    cf_last_error_note(&of_thread, error);
    return -1;
}

int32_t cf_last_error_thread_local_get(void)
{
    return of_thread;
}

void cf_last_error_thread_local_clear(void)
{
    of_thread = 0;
}

/* returned */

int32_t cf_last_error_returned_fail(int32_t error)
{
    CF_FIX(, static) int32_t note; /* FIX: nothing outlives the call; virtual threads are as safe as others. */
    cf_last_error_note(&note, error);
    cf_work();
    return -note;
}
