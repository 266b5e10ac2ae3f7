/*
 * The helper that hazards and fixes call, and errno, in which there is nothing to repair: what is wrong or right is the
 * way it is asked for.
 */
#include <errno.h>

#include "last_error_internal.h"

void cf_last_error_note(int32_t *note, int32_t error)
{
    *note = error;
}

int32_t cf_last_error_errno_fail(int32_t error)
{
    errno = error;
    return -1;
}

int32_t cf_last_error_errno_get(void)
{
    return errno;
}
