/*
 * Buffers that are created by one and freed by another: who frees, how often, and who may still use. A cell holds at
 * most one buffer, and takes it from a pool of its own; all in memory of the caller.
 *
 * Memory: cf_buffer_size() bytes at cf_buffer_alignment(). All-zero bytes are a fresh cell, which holds no buffer. The
 * memory may be zeroed and used again once no call is running. One cell must be used through the functions of one
 * fixture.
 *
 * Freed twice: the pool knows which of its buffers are in use, and refuses to take one back that is not. Under
 * AddressSanitizer buffers are memory of the heap, and freeing one twice is undefined behaviour that is reported.
 */
#ifndef CF_BUFFER_H
#define CF_BUFFER_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_buffer_cell cf_buffer_cell;

typedef struct cf_buffer_gate {
    int32_t entered;
    int32_t leave;
} cf_buffer_gate;

/** Says how large a cell is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_buffer_size(void);

/** Says how a cell must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_buffer_alignment(void);

/** Says how many buffers of the cell's pool are in use, held by the cell or forgotten (thread-safe).
 *  @threads thread-safe: exact once no other call is running
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_buffer_live(const cf_buffer_cell *cell);

/* ---- hazards: right on one thread ---- */

/** Creates a buffer, puts it into the cell, and frees the one that was there (not thread-safe).
 *  @threads not-thread-safe: beside another create one of the two is forgotten, and the one before freed twice
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; the buffer: the cell's, until it is freed
 *  @errors  -1: the one that was there was freed already; -2: no buffer is left, nothing was done
 *  @units   returns how many buffers were freed, 0 or 1 */
CF_API int32_t cf_buffer_plain_create(cf_buffer_cell *cell);

/** Empties the cell and frees what was there, if anything (not thread-safe).
 *  @threads not-thread-safe: two callers can both find the buffer, and free it twice
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  -1: the buffer was freed already
 *  @units   returns how many buffers were freed, 0 or 1 */
CF_API int32_t cf_buffer_plain_free(cf_buffer_cell *cell);

/** Frees the cell's stale buffer and creates it anew, in one step and with 0 as content (not thread-safe).
 *  @threads not-thread-safe: a write with the old generation can come after it
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; needs no create
 *  @errors  none
 *  @units   returns the generation of the new buffer; a fresh cell has 0 */
CF_API int32_t cf_buffer_stale_recycle(cf_buffer_cell *cell);

/** Writes into the buffer of the given generation, if it is still there (not thread-safe).
 *  @threads not-thread-safe: the buffer can be freed and created anew between the check and the write
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  -1: the buffer of that generation was freed, nothing was written
 *  @units   returns 0 on success */
CF_API int32_t cf_buffer_stale_write(cf_buffer_cell *cell, int32_t generation, int32_t content);

/** Reads the content of the cell's current buffer (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  none
 *  @units   returns what was written, else 0 */
CF_API int32_t cf_buffer_stale_read(const cf_buffer_cell *cell);

/* ---- fixes ---- */

/** Creates a buffer, puts it into the cell, and frees the one that was there (thread-safe).
 *  @threads thread-safe: whoever takes a buffer out of the cell frees it, and only one does
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; the buffer: the cell's, until it is freed
 *  @errors  -1: the one that was there was freed already, which cannot be; -2: no buffer is left, nothing was done
 *  @units   returns how many buffers were freed, 0 or 1 */
CF_API int32_t cf_buffer_hand_over_create(cf_buffer_cell *cell);

/** Empties the cell and frees what was there, if anything; NULL is harmless (thread-safe).
 *  @threads thread-safe: whoever takes a buffer out of the cell frees it, and only one does
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; NULL holds nothing
 *  @errors  -1: the buffer was freed already, which cannot be
 *  @units   returns how many buffers were freed, 0 or 1 */
CF_API int32_t cf_buffer_hand_over_free(cf_buffer_cell *cell);

/** Creates a buffer that several hold, each of whom must free it (thread-confined).
 *  @threads thread-confined: before the cell is given to others, and once
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; the buffer: its holders', until each has freed it
 *  @errors  -1: holders is below 1; -2: no buffer is left
 *  @units   holders is a count; returns 0 on success */
CF_API int32_t cf_buffer_counted_create(cf_buffer_cell *cell, int32_t holders);

/** Gives up the caller's hold, and frees the buffer with the last (thread-safe).
 *  @threads thread-safe: for whoever still holds the buffer
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  -1: the buffer was freed already, which cannot be
 *  @units   returns how many buffers were freed, 0 or 1 */
CF_API int32_t cf_buffer_counted_free(cf_buffer_cell *cell);

/** Frees the cell's buffer and creates it anew, in one step and with 0 as content (thread-safe).
 *  @threads thread-safe: a write comes wholly before it, or is refused
 *  @blocks  never
 *  @owner   cell: the caller's, not kept; needs no create
 *  @errors  none
 *  @units   returns the generation of the new buffer; a fresh cell has 0 */
CF_API int32_t cf_buffer_generation_recycle(cf_buffer_cell *cell);

/** Writes into the buffer of the given generation, if it is still there (thread-safe).
 *  @threads thread-safe: check and write are one step
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  -1: the buffer of that generation was freed, nothing was written
 *  @units   returns 0 on success */
CF_API int32_t cf_buffer_generation_write(cf_buffer_cell *cell, int32_t generation, int32_t content);

/** Reads the content of the cell's current buffer (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   cell: the caller's, not kept
 *  @errors  none
 *  @units   returns what was written, else 0 */
CF_API int32_t cf_buffer_generation_read(const cf_buffer_cell *cell);

/* ---- a call that is still running when its memory is to be freed ---- */

/** Says how large a cf_buffer_gate is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_buffer_gate_size(void);

/** Says where a member of cf_buffer_gate lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_buffer_gate_offset(int32_t member);

/** Sets `entered` to 1, and returns when somebody has set `leave` to another value than 0 (thread-safe).
 *  @threads thread-safe: one thread waits; others read and write the members atomically
 *  @blocks  may-block: until leave is set; meanwhile it reads the gate, which must not be freed
 *  @owner   gate: the caller's, not kept, but used until the call returns
 *  @errors  none
 *  @units   returns the value of leave */
CF_API int32_t cf_buffer_gate_wait(cf_buffer_gate *gate);

#endif
