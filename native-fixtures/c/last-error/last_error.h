/*
 * How a failed call says why: beside its result, or in it. Each `fail` fails with the error that it is told to.
 *
 * One user at a time of what is the process's own: whoever fails clears first, and nobody else may use the same fixture
 * until the error was read. Whoever calls only `fail` and then `get` need not clear: `get` must give its own error.
 */
#ifndef CF_LAST_ERROR_H
#define CF_LAST_ERROR_H

#include <stdint.h>

#include "../crossfire.h"

/* ---- hazards: right on one thread ---- */

/** Fails and notes the error for the whole process (not thread-safe).
 *  @threads not-thread-safe: the note of another thread replaces it before it is read
 *  @blocks  never
 *  @owner   none
 *  @errors  -1, always; cf_last_error_global_get says why
 *  @units   error is a positive number */
CF_API int32_t cf_last_error_global_fail(int32_t error);

/** Says why the last call of the process failed (not thread-safe).
 *  @threads not-thread-safe: the last call may be another thread's
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns an error, 0 if none was noted */
CF_API int32_t cf_last_error_global_get(void);

/** Forgets the error of the process (not thread-safe).
 *  @threads not-thread-safe: it forgets the error of any thread
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_last_error_global_clear(void);

/* ---- fixes ---- */

/** Fails and notes the error for the calling OS thread (thread-safe).
 *  @threads thread-safe: on platform threads; a virtual thread may be on another carrier when it asks
 *  @blocks  never
 *  @owner   none
 *  @errors  -1, always; cf_last_error_thread_local_get says why
 *  @units   error is a positive number */
CF_API int32_t cf_last_error_thread_local_fail(int32_t error);

/** Says why the last call of the calling OS thread failed (thread-safe).
 *  @threads thread-safe: on platform threads; a virtual thread may be on another carrier than when it failed
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns an error, 0 if none was noted */
CF_API int32_t cf_last_error_thread_local_get(void);

/** Forgets the error of the calling OS thread (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_last_error_thread_local_clear(void);

/** Fails and returns the error itself, so that nothing is left to ask for (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  -error, always
 *  @units   error is a positive number */
CF_API int32_t cf_last_error_returned_fail(int32_t error);

/* ---- errno: the C library's thread-local last error ---- */

/** Fails and notes the error in errno (thread-safe).
 *  @threads thread-safe: errno is the calling OS thread's; Java must have it captured by this very call
 *           (Linker.Option.captureCallState)
 *  @blocks  never
 *  @owner   none
 *  @errors  -1, always; errno says why
 *  @units   error is a positive number */
CF_API int32_t cf_last_error_errno_fail(int32_t error);

/** Reads errno in a call of its own (not thread-safe).
 *  @threads not-thread-safe: between two calls the JVM may use errno itself, and a virtual thread that parked may be on
 *           another carrier, whose errno this is then
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns an error */
CF_API int32_t cf_last_error_errno_get(void);

#endif
