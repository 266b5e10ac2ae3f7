/*
 * A setting, and who sees it: the thread that set it, whoever has the context, or the whole process. 0 is the default.
 *
 * The thread-local fixtures keep a value for each OS thread, and so for each carrier of virtual threads: threads of a
 * pool reset before they set, because what they find is what another task left.
 */
#ifndef CF_THREAD_LOCAL_H
#define CF_THREAD_LOCAL_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_thread_local_context cf_thread_local_context;

/* ---- hazards: right on one thread ---- */

/** Sets the timeout, for the calling OS thread alone, of which its name says nothing (not thread-safe).
 *  @threads not-thread-safe: another thread still has the default; a virtual thread that parks may go on with the
 *           timeout of another
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, not negative */
CF_API void cf_thread_local_hidden_set(int32_t timeout_ms);

/** Reads the timeout of the calling OS thread (not thread-safe).
 *  @threads not-thread-safe: what another thread has set is not seen
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns milliseconds; 0: the calling OS thread has set none */
CF_API int32_t cf_thread_local_hidden_get(void);

/** Sets the timeout of the calling OS thread to the default (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_thread_local_hidden_reset(void);

/* ---- fixes ---- */

/** Says how large a context is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_thread_local_context_size(void);

/** Says how a context must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_thread_local_context_alignment(void);

/** Sets the timeout of a context (thread-safe).
 *  @threads thread-safe: whoever uses the context sees it
 *  @blocks  never
 *  @owner   context: the caller's, not kept; zeroed memory is a context with the default
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, not negative */
CF_API void cf_thread_local_explicit_handle_set(cf_thread_local_context *context, int32_t timeout_ms);

/** Reads the timeout of a context (thread-safe).
 *  @threads thread-safe: platform and virtual threads alike
 *  @blocks  never
 *  @owner   context: the caller's, not kept
 *  @errors  none
 *  @units   returns milliseconds; 0: nobody has set one */
CF_API int32_t cf_thread_local_explicit_handle_get(cf_thread_local_context *context);

/** Sets the timeout of the whole process (thread-safe).
 *  @threads thread-safe: every thread sees it
 *  @blocks  may-block: on the process's mutex, until every caller before it is through
 *  @owner   none
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, not negative */
CF_API void cf_thread_local_process_wide_set(int32_t timeout_ms);

/** Reads the timeout of the whole process (thread-safe).
 *  @threads thread-safe: platform and virtual threads alike
 *  @blocks  may-block: on the process's mutex, until every caller before it is through
 *  @owner   none
 *  @errors  none
 *  @units   returns milliseconds; 0: nobody has set one */
CF_API int32_t cf_thread_local_process_wide_get(void);

/** Sets the timeout of the whole process to the default (thread-safe).
 *  @threads thread-safe
 *  @blocks  may-block: on the process's mutex, until every caller before it is through
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_thread_local_process_wide_reset(void);

/** Sets the timeout of the calling OS thread (thread-confined).
 *  @threads thread-confined: each platform thread sets its own before it reads it; virtual threads must not use it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, not negative */
CF_API void cf_thread_local_per_thread_set(int32_t timeout_ms);

/** Reads the timeout of the calling OS thread (thread-confined).
 *  @threads thread-confined: it is what this platform thread has set; virtual threads must not use it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns milliseconds; 0: the calling OS thread has set none */
CF_API int32_t cf_thread_local_per_thread_get(void);

/** Sets the timeout of the calling OS thread to the default (thread-confined).
 *  @threads thread-confined: as its set
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_thread_local_per_thread_reset(void);

#endif
