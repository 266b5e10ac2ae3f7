/*
 * The helper that hazards and fixes call.
 */
#include "process_internal.h"

void cf_process_check(int32_t input, int32_t *status)
{
    *status = input < 0 ? -1 : 0;
}
