/*
 * Arithmetic with error codes and out-parameters. A function returns 0 or an error; the number goes where the caller
 * says, so that no number is taken for an error.
 */
#ifndef CF_MATH_H
#define CF_MATH_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_math_point {
    double x;
    double y;
} cf_math_point;

/** Says how large a cf_math_point is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_math_point_size(void);

/** Says where a member of cf_math_point lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_math_point_offset(int32_t member);

/** Measures the distance between two points (thread-safe).
 *  @threads thread-safe: as long as nobody writes the points meanwhile
 *  @blocks  never
 *  @owner   a: the caller's, not kept; b: the caller's, not kept
 *  @errors  -1.0: a or b is NULL
 *  @units   returns a length in the unit of the coordinates */
CF_API double cf_math_point_distance(const cf_math_point *a, const cf_math_point *b);

/** Adds two numbers (thread-safe).
 *  @threads thread-safe: as long as no two calls are given the same sum at once
 *  @blocks  never
 *  @owner   sum: the caller's, not kept; written only on success
 *  @errors  -1: the sum does not fit; -2: sum is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_math_safe_add(int32_t a, int32_t b, int32_t *sum);

/** Multiplies two numbers (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none; every product fits
 *  @units   returns the product */
CF_API int64_t cf_math_multiply(int32_t a, int32_t b);

/** Divides and cuts the fraction off (thread-safe).
 *  @threads thread-safe: as long as no two calls are given the same quotient at once
 *  @blocks  never
 *  @owner   quotient: the caller's, not kept; written only on success
 *  @errors  -1: the divisor is 0; -2: quotient is NULL; -3: INT32_MIN by -1, which does not fit
 *  @units   returns 0 on success */
CF_API int32_t cf_math_divide(int32_t dividend, int32_t divisor, int32_t *quotient);

/* ---- hazards: right on one thread ---- */

/** Divides into an out-parameter that all callers share, then copies it to the caller's (not thread-safe).
 *  @threads not-thread-safe: a caller can be given the quotient of another
 *  @blocks  never
 *  @owner   quotient: the caller's, not kept; written only on success
 *  @errors  -1: the divisor is 0; -2: quotient is NULL; -3: INT32_MIN by -1, which does not fit
 *  @units   returns 0 on success */
CF_API int32_t cf_math_shared_out_divide(int32_t dividend, int32_t divisor, int32_t *quotient);

/* ---- fixes ---- */

/** Divides into an out-parameter of this call, then copies it to the caller's (thread-safe).
 *  @threads thread-safe: as long as no two calls are given the same quotient at once
 *  @blocks  never
 *  @owner   quotient: the caller's, not kept; written only on success
 *  @errors  -1: the divisor is 0; -2: quotient is NULL; -3: INT32_MIN by -1, which does not fit
 *  @units   returns 0 on success */
CF_API int32_t cf_math_own_out_divide(int32_t dividend, int32_t divisor, int32_t *quotient);

#endif
