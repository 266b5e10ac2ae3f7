/*
 * The same two functions with memory of their own for each call: pure, seen from outside.
 */
#include "process_internal.h"

/* own_scratch */

int64_t cf_process_own_scratch_sum(const uint8_t *data, size_t length)
{
    CF_FIX(, static) uint8_t scratch[CF_PROCESS_SCRATCH]; /* FIX: without `static` it lies on this call's stack. */
    if (data == NULL) {
        return CF_FIX(-1, 0);
    }
    if (length > CF_PROCESS_MOST_BYTES) {
        return CF_FIX(-2, 0);
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

/* own_status */

int64_t cf_process_own_status_operate(int32_t input)
{
    CF_FIX(, static) int32_t status; /* FIX: without `static` it lies on this call's stack. */
    cf_process_check(input, &status);
    cf_work();
    return status != 0 ? status : 2 * (int64_t)input;
}
