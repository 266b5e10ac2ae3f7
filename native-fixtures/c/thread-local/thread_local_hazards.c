/*
 * A setting that only the thread sees which set it.
 */
#include "thread_local.h"

static _Thread_local int32_t hidden; /* RACE: not between accesses: who sees it depends on the thread that asks. */

void cf_thread_local_hidden_set(int32_t timeout_ms)
{
    hidden = timeout_ms;
}

int32_t cf_thread_local_hidden_get(void)
{
    return hidden;
}

void cf_thread_local_hidden_reset(void)
{
    hidden = 0;
}
