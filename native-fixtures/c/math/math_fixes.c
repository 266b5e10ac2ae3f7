/*
 * An out-parameter for each call.
 */
#include "../work_internal.h"
#include "math.h"

int32_t cf_math_own_out_divide(int32_t dividend, int32_t divisor, int32_t *quotient)
{
    CF_FIX(, static) int32_t out; /* FIX: without `static` it lies on this call's stack. */
    if (quotient == NULL) {
        return -2;
    }
    int32_t error = cf_math_divide(dividend, divisor, &out);
    cf_work();
    if (error == 0) {
        *quotient = out;
    }
    return error;
}
