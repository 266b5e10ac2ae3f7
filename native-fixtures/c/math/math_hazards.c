/*
 * An out-parameter that is one for all callers.
 */
#include "../work_internal.h"
#include "math.h"

int32_t cf_math_shared_out_divide(int32_t dividend, int32_t divisor, int32_t *quotient)
{
    static int32_t out; /* RACE: one for all; another call divides into it before it is copied. */
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
