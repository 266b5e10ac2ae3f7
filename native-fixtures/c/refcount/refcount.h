/*
 * Objects that live as long as somebody holds a reference, in memory of the caller.
 *
 * Memory: cf_refcount_size() bytes at cf_refcount_alignment(), zeroed, then initialised. The memory may be zeroed and
 * initialised again once no call is running. One object must be used through the functions of one fixture.
 *
 * Destroyed: when the last reference is dropped, the object is destroyed, and that is counted. Right is once, and not
 * while somebody holds a reference. The memory stays the caller's throughout; under AddressSanitizer the object has
 * content on the heap, which is freed.
 */
#ifndef CF_REFCOUNT_H
#define CF_REFCOUNT_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_refcount cf_refcount;

/** Says how large an object is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_refcount_size(void);

/** Says how an object must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_refcount_alignment(void);

/** Makes a living object of zeroed memory (once-before-use).
 *  @threads once-before-use
 *  @blocks  never
 *  @owner   o: the caller's, not kept
 *  @errors  -1: references is below 1; -2: no memory
 *  @units   references is how many the caller holds and may hand on; returns 0 on success */
CF_API int32_t cf_refcount_init(cf_refcount *o, int32_t references);

/** Uses the object (thread-safe).
 *  @threads thread-safe: for whoever holds a reference
 *  @blocks  never
 *  @owner   o: the caller's, not kept
 *  @errors  -1: the object was destroyed
 *  @units   returns 0 if it lives */
CF_API int32_t cf_refcount_use(const cf_refcount *o);

/** Says how often the object was destroyed (thread-safe).
 *  @threads thread-safe: exact once no drop is running
 *  @blocks  never
 *  @owner   o: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_refcount_frees(const cf_refcount *o);

/* ---- hazards: right on one thread ---- */

/** Adds a reference for somebody else (not thread-safe).
 *  @threads not-thread-safe: beside a drop it can get lost, and the object is destroyed while it is held
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference
 *  @errors  none
 *  @units   none */
CF_API void cf_refcount_plain_retain(cf_refcount *o);

/** Gives a reference back, and destroys the object with the last (not thread-safe).
 *  @threads not-thread-safe: beside another drop it can get lost, and the object is never destroyed
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference, and afterwards does not
 *  @errors  none
 *  @units   returns 1 if this call destroyed the object, else 0 */
CF_API int32_t cf_refcount_plain_drop(cf_refcount *o);

/** Adds a reference for somebody else (not thread-safe).
 *  @threads not-thread-safe: as with the plain count
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference
 *  @errors  none
 *  @units   none */
CF_API void cf_refcount_re_read_retain(cf_refcount *o);

/** Gives a reference back, reads the count again, and destroys the object if there is none left (not thread-safe).
 *  @threads not-thread-safe: two drops can both read that none is left, and the object is destroyed twice
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference, and afterwards does not
 *  @errors  none
 *  @units   returns 1 if this call destroyed the object, else 0 */
CF_API int32_t cf_refcount_re_read_drop(cf_refcount *o);

/* ---- fixes ---- */

/** Adds a reference for somebody else (thread-safe).
 *  @threads thread-safe: for whoever holds a reference
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference
 *  @errors  none
 *  @units   none */
CF_API void cf_refcount_atomic_retain(cf_refcount *o);

/** Gives a reference back, and destroys the object with the last (thread-safe).
 *  @threads thread-safe: whoever held a reference before is through with the object when it is destroyed
 *  @blocks  never
 *  @owner   o: the caller's, not kept; the caller holds a reference, and afterwards does not
 *  @errors  none
 *  @units   returns 1 if this call destroyed the object, else 0 */
CF_API int32_t cf_refcount_atomic_drop(cf_refcount *o);

#endif
