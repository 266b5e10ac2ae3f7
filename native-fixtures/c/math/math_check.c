/*
 * Numbers, layout and error codes on one thread. A mutant keeps its errors to itself.
 */
#include "../check.h"
#include "math.h"

enum { UNTOUCHED = 99 };

static void check_point(void)
{
    cf_math_point origin = {0, 0};
    cf_math_point point = {3, -4};
    CF_CHECK_EQUAL(5, (int64_t)cf_math_point_distance(&origin, &point));
    CF_CHECK_EQUAL(5, (int64_t)cf_math_point_distance(&point, &origin));
    CF_CHECK_EQUAL(0, (int64_t)cf_math_point_distance(&point, &point));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), (int64_t)cf_math_point_distance(NULL, &point));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), (int64_t)cf_math_point_distance(&point, NULL));
    CF_CHECK_EQUAL(sizeof(cf_math_point), cf_math_point_size());
    CF_CHECK_EQUAL((char *)&point.x - (char *)&point, cf_math_point_offset(0));
    CF_CHECK_EQUAL((char *)&point.y - (char *)&point, cf_math_point_offset(1));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_math_point_offset(2));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_math_point_offset(-1));
}

static void check_safe_add(void)
{
    int32_t sum = UNTOUCHED;
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_math_safe_add(INT32_MAX, 1, &sum));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_math_safe_add(INT32_MIN, -1, &sum));
    CF_CHECK_EQUAL(CF_FIX(-2, 0), cf_math_safe_add(1, 2, NULL));
    CF_CHECK_EQUAL(UNTOUCHED, sum);
    CF_CHECK_EQUAL(0, cf_math_safe_add(INT32_MAX, INT32_MIN, &sum));
    CF_CHECK_EQUAL(-1, sum);
    CF_CHECK_EQUAL(0, cf_math_safe_add(INT32_MAX - 1, 1, &sum));
    CF_CHECK_EQUAL(INT32_MAX, sum);
}

static void check_multiply(void)
{
    CF_CHECK_EQUAL(-42, cf_math_multiply(6, -7));
    CF_CHECK_EQUAL((int64_t)INT32_MIN * INT32_MIN, cf_math_multiply(INT32_MIN, INT32_MIN));
}

/* A mutant of cf_math_divide keeps its errors from those that divide by it, too. */
#define CHECK_DIVIDE(NAME, NULL_QUOTIENT)                                        \
    do {                                                                         \
        int32_t quotient = UNTOUCHED;                                            \
        CF_CHECK_EQUAL(NULL_QUOTIENT, cf_math_##NAME(1, 1, NULL));               \
        CF_CHECK_EQUAL(NULL_QUOTIENT, cf_math_##NAME(1, 0, NULL));               \
        CF_CHECK_EQUAL(0, cf_math_##NAME(-7, 2, &quotient));                     \
        CF_CHECK_EQUAL(-3, quotient);                                            \
        CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_math_##NAME(7, 0, &quotient));          \
        CF_CHECK_EQUAL(CF_FIX(-3, 0), cf_math_##NAME(INT32_MIN, -1, &quotient)); \
        CF_CHECK_EQUAL(-3, quotient);                                            \
        CF_CHECK_EQUAL(0, cf_math_##NAME(INT32_MIN, 1, &quotient));              \
        CF_CHECK_EQUAL(INT32_MIN, quotient);                                     \
    } while (0)

int main(void)
{
    check_point();
    check_safe_add();
    check_multiply();
    CHECK_DIVIDE(divide, CF_FIX(-2, 0));
    CHECK_DIVIDE(shared_out_divide, -2);
    CHECK_DIVIDE(own_out_divide, -2);
    return cf_check_result();
}
