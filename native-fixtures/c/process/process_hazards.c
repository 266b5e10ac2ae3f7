/*
 * Two functions that work in static memory.
 */
#include "process_internal.h"

/* static_scratch */

int64_t cf_process_static_scratch_sum(const uint8_t *data, size_t length)
{
    static uint8_t scratch[CF_PROCESS_SCRATCH]; /* RACE: one for all; another copies over it before it is added up. */
    if (data == NULL) {
        return -1;
    }
    if (length > CF_PROCESS_MOST_BYTES) {
        return -2;
    }
    int64_t sum = 0;
    for (size_t from = 0; from < length; from += sizeof scratch) {
        size_t count = length - from < sizeof scratch ? length - from : sizeof scratch;
        for (size_t i = 0; i < count; i++) {
            scratch[i] = data[from + i];
        }
        for (size_t i = 0; i < count; i++) {
            sum += scratch[i];
        }
    }
    return sum;
}

/* static_status */

int64_t cf_process_static_status_operate(int32_t input)
{
    static int32_t status; /* RACE: one for all; another call's check overwrites it before it is read. */
    cf_process_check(input, &status);
    cf_work();
    return status != 0 ? status : 2 * (int64_t)input;
}
