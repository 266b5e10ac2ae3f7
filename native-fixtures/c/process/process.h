/*
 * process_data and safe_operation: functions whose result depends on their arguments alone, as long as what they work
 * with lies on the caller's own stack. The hazards keep it in static memory, which is one for all callers.
 *
 * There is nothing to reset: no call depends on the one before, so a result that does not fit its arguments is a race,
 * however many other calls were running.
 */
#ifndef CF_PROCESS_H
#define CF_PROCESS_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

enum { CF_PROCESS_MOST_BYTES = 100 * 1024 * 1024 };

/* ---- hazards: right on one thread ---- */

/** Adds up the bytes, in a static buffer (not thread-safe).
 *  @threads not-thread-safe: a caller can add up the bytes of another
 *  @blocks  never
 *  @owner   data: the caller's, not kept
 *  @errors  -1: data is NULL; -2: length is above CF_PROCESS_MOST_BYTES, and nothing was read
 *  @units   length is in bytes; returns the sum of the bytes, each from 0 to 255 */
CF_API int64_t cf_process_static_scratch_sum(const uint8_t *data, size_t length);

/** Doubles a number that is not negative; what is wrong with it is kept in a static status (not thread-safe).
 *  @threads not-thread-safe: a caller can be given the error of another, or its own as success
 *  @blocks  never
 *  @owner   none
 *  @errors  -1: input is negative
 *  @units   returns twice the input */
CF_API int64_t cf_process_static_status_operate(int32_t input);

/* ---- fixes ---- */

/** Adds up the bytes, in a buffer of its own (thread-safe).
 *  @threads thread-safe: as long as nobody writes the data meanwhile
 *  @blocks  never
 *  @owner   data: the caller's, not kept
 *  @errors  -1: data is NULL; -2: length is above CF_PROCESS_MOST_BYTES, and nothing was read
 *  @units   length is in bytes; returns the sum of the bytes, each from 0 to 255 */
CF_API int64_t cf_process_own_scratch_sum(const uint8_t *data, size_t length);

/** Doubles a number that is not negative; what is wrong with it is known to this call alone (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  -1: input is negative
 *  @units   returns twice the input */
CF_API int64_t cf_process_own_status_operate(int32_t input);

#endif
