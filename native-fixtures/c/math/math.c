/*
 * What has no state. Only its error codes can be left out.
 */
#include <math.h>
#include <stdbool.h>

#include "math.h"

size_t cf_math_point_size(void)
{
    return sizeof(cf_math_point);
}

size_t cf_math_point_offset(int32_t member)
{
    switch (member) {
    case 0:
        return offsetof(cf_math_point, x);
    case 1:
        return offsetof(cf_math_point, y);
    default:
        return SIZE_MAX;
    }
}

double cf_math_point_distance(const cf_math_point *a, const cf_math_point *b)
{
    if (a == NULL || b == NULL) {
        return CF_FIX(-1.0, 0.0);
    }
    return hypot(a->x - b->x, a->y - b->y);
}

int32_t cf_math_safe_add(int32_t a, int32_t b, int32_t *sum)
{
    if (sum == NULL) {
        return CF_FIX(-2, 0);
    }
    int64_t exact = (int64_t)a + b;
    if (exact < INT32_MIN || exact > INT32_MAX) {
        return CF_FIX(-1, 0);
    }
    *sum = (int32_t)exact;
    return 0;
}

int64_t cf_math_multiply(int32_t a, int32_t b)
{
    return (int64_t)a * b;
}

int32_t cf_math_divide(int32_t dividend, int32_t divisor, int32_t *quotient)
{
    if (quotient == NULL) {
        return CF_FIX(-2, 0);
    }
    if (divisor == 0) {
        return CF_FIX(-1, 0);
    }
    if (dividend == INT32_MIN && divisor == -1) {
        return CF_FIX(-3, 0);
    }
    *quotient = dividend / divisor;
    return 0;
}
