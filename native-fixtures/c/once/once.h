/*
 * Something that must be initialised once, before it is used: a service of the whole process, as a OnceLock in a static
 * is in Rust. Each fixture has one of its own.
 *
 * One user at a time: whoever uses a fixture resets it first, and nobody else may use the same one meanwhile.
 *
 * Complete: a service that is initialised answers CF_ONCE_COMPLETE. One that is not, or only in part, answers less.
 */
#ifndef CF_ONCE_H
#define CF_ONCE_H

#include <stdint.h>

#include "../crossfire.h"

enum { CF_ONCE_COMPLETE = 136 };

/* ---- hazards: right on one thread ---- */

/** Initialises the service unless it is, and uses it (not thread-safe).
 *  @threads not-thread-safe: two callers can both find it not initialised, and both initialise it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_check_then_act_use(void);

/** Says how often the service was initialised since its reset (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_once_check_then_act_runs(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_check_then_act_reset(void);

/** Says that the service is initialised, initialises it unless that was said before, and uses it (not thread-safe).
 *  @threads not-thread-safe: a caller can use it half-built
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_flag_first_use(void);

/** Says how often the service was initialised since its reset (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_once_flag_first_runs(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_flag_first_reset(void);

/** Initialises the service: call it once, from the main thread (once-before-use).
 *  @threads once-before-use
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_unchecked_init(void);

/** Uses the service, initialised or not (not thread-safe).
 *  @threads not-thread-safe: before init has returned it uses a service that is not there, and does not say so
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_unchecked_use(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_unchecked_reset(void);

/* ---- fixes ---- */

/** Initialises the service unless it is, and uses it (thread-safe).
 *  @threads thread-safe: it is initialised once, and that comes before every use
 *  @blocks  may-block: until the caller that initialises it is through
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_pthread_once_use(void);

/** Says how often the service was initialised since its reset (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_once_pthread_once_runs(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_pthread_once_reset(void);

/** Initialises the service unless it is, and uses it (thread-safe).
 *  @threads thread-safe: it is initialised once, and that comes before every use
 *  @blocks  may-block: until the caller that initialises it is through
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_call_once_use(void);

/** Says how often the service was initialised since its reset (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_once_call_once_runs(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_call_once_reset(void);

/** Initialises the service unless it is, and uses it (thread-safe).
 *  @threads thread-safe: it is initialised once, and that comes before every use
 *  @blocks  may-spin: until the caller that initialises it is through; it yields the CPU, and never sleeps
 *  @owner   none
 *  @errors  none
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_compare_and_swap_use(void);

/** Says how often the service was initialised since its reset (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_once_compare_and_swap_runs(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_compare_and_swap_reset(void);

/** Initialises the service: call it once (once-before-use).
 *  @threads once-before-use
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_checked_init(void);

/** Uses the service if it is initialised (thread-safe).
 *  @threads thread-safe: beside init too
 *  @blocks  never
 *  @owner   none
 *  @errors  -1: it is not initialised yet
 *  @units   returns CF_ONCE_COMPLETE */
CF_API int32_t cf_once_checked_use(void);

/** Makes the service one that was never initialised (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_once_checked_reset(void);

#endif
