/*
 * A last error that is one for all threads.
 */
#include "last_error_internal.h"

static int32_t global; /* RACE: one for all; another thread fails before this one asks why. */

int32_t cf_last_error_global_fail(int32_t error)
{
    cf_last_error_note(&global, error);
    return -1;
}

int32_t cf_last_error_global_get(void)
{
    return global;
}

void cf_last_error_global_clear(void)
{
    global = 0;
}
