/*
 * Functions that return a string. A label is a number as text, such as `+0000000042/+0000000042`: twice, so that one
 * that was put together from two calls can be told. All labels have one length.
 *
 * There is nothing to reset: no label depends on the call before it.
 */
#ifndef CF_TEXT_H
#define CF_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

enum { CF_TEXT_ROOM = 24 }; /* bytes of a label, its end included */

/** Reads the number back from a label (thread-safe).
 *  @threads thread-safe: as long as nobody writes the label meanwhile
 *  @blocks  never
 *  @owner   label: CF_TEXT_ROOM bytes of the caller's, not kept
 *  @errors  -1: label is NULL; -2: its halves differ, so it comes from more than one call
 *  @units   returns a number, which is not negative if the label's was not */
CF_API int32_t cf_text_label_number(const char *label);

/* ---- hazards: right on one thread ---- */

/** Writes a label into a static buffer, as asctime does (not thread-safe).
 *  @threads not-thread-safe: the next call, of any thread, overwrites the label, even while it is read
 *  @blocks  never
 *  @owner   the result: the library's, until the next call
 *  @errors  none
 *  @units   returns a label */
CF_API const char *cf_text_static_buffer_label(int32_t number);

/* ---- fixes ---- */

/** Writes a label into the caller's buffer, as asctime_r does (thread-safe).
 *  @threads thread-safe: as long as no two calls are given the same buffer at once
 *  @blocks  never
 *  @owner   buffer: the caller's, not kept; the result is the buffer
 *  @errors  NULL: buffer is NULL or room is below CF_TEXT_ROOM, and nothing was written
 *  @units   room is in bytes; returns a label */
CF_API const char *cf_text_callers_buffer_label(int32_t number, char *buffer, size_t room);

/** Writes a label into a buffer of the calling OS thread (thread-safe).
 *  @threads thread-safe: on platform threads; a virtual thread must read the label before it can be moved to another
 *           carrier, and so before it parks
 *  @blocks  never
 *  @owner   the result: the library's, until the same OS thread's next call or its end
 *  @errors  none
 *  @units   returns a label */
CF_API const char *cf_text_thread_local_buffer_label(int32_t number);

#endif
