/*
 * Cursors that belong to one thread, as a type that is !Send does in Rust; in memory of the caller, one an object.
 *
 * Memory: cf_handle_size() bytes at cf_handle_alignment(). All-zero bytes are a fresh handle, before its first item and
 * without an owner. The memory may be zeroed and used again once no call is running. One handle must be used through
 * the functions of one fixture.
 *
 * Items: the handle moves through items 1, 2, 3 and so on, and holds the current one, whose words are all its number.
 * No handle may pass item INT32_MAX.
 *
 * Under AddressSanitizer a borrowed item is memory of the heap, which the next item frees.
 */
#ifndef CF_HANDLE_H
#define CF_HANDLE_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_handle cf_handle;

typedef struct cf_handle_item {
    int64_t words[8];
} cf_handle_item;

/** Says how large a handle is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_handle_size(void);

/** Says how a handle must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_handle_alignment(void);

/** Says how large a cf_handle_item is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_handle_item_size(void);

/** Says where a member of cf_handle_item lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_handle_item_offset(int32_t member);

/* ---- hazards: right on one thread ---- */

/** Moves to the next item (thread-confined).
 *  @threads thread-confined: nothing holds a second thread off; both can be given one item
 *  @blocks  never
 *  @owner   h: the caller's, not kept
 *  @errors  none
 *  @units   returns the item's number, from 1 */
CF_API int32_t cf_handle_unchecked_next(cf_handle *h);

/** Reads the current item (thread-confined).
 *  @threads thread-confined: nothing holds a second thread off; beside a next it can read parts of two items
 *  @blocks  never
 *  @owner   h: the caller's, not kept
 *  @errors  -2: the words differ, so they are of two items
 *  @units   returns the item's number, 0 before the first */
CF_API int32_t cf_handle_unchecked_read(cf_handle *h);

/** Moves to the next item (thread-confined).
 *  @threads thread-confined: whoever has a pointer to the current item must be through with it
 *  @blocks  never
 *  @owner   h: the caller's, not kept
 *  @errors  none
 *  @units   returns the item's number, from 1 */
CF_API int32_t cf_handle_raw_pointer_next(cf_handle *h);

/** Points to the current item (thread-confined).
 *  @threads thread-confined: the pointer must not leave the handle's thread
 *  @blocks  never
 *  @owner   h: the caller's, not kept; the result: the handle's, until its next
 *  @errors  NULL: no memory, which only AddressSanitizer's variant needs
 *  @units   returns an item, whose words are 0 before the first */
CF_API const cf_handle_item *cf_handle_raw_pointer_borrow(cf_handle *h);

/** Reads an item (thread-confined).
 *  @threads thread-confined: beside a next of its handle it can read parts of two items
 *  @blocks  never
 *  @owner   item: the handle's, until its next
 *  @errors  -2: the words differ, so they are of two items
 *  @units   returns the item's number, 0 before the first */
CF_API int32_t cf_handle_raw_pointer_read(const cf_handle_item *item);

/* ---- fixes ---- */

/** Moves to the next item, and makes the first thread that calls the owner (thread-confined).
 *  @threads thread-confined: to the first OS thread that uses it; others are refused
 *  @blocks  never
 *  @owner   h: the caller's, not kept
 *  @errors  -1: the handle has another owner, nothing was done
 *  @units   returns the item's number, from 1 */
CF_API int32_t cf_handle_owner_check_next(cf_handle *h);

/** Reads the current item, and makes the first thread that calls the owner (thread-confined).
 *  @threads thread-confined: to the first OS thread that uses it; others are refused
 *  @blocks  never
 *  @owner   h: the caller's, not kept
 *  @errors  -1: the handle has another owner, nothing was read
 *  @units   returns the item's number, 0 before the first */
CF_API int32_t cf_handle_owner_check_read(cf_handle *h);

/** Moves to the next item (thread-safe).
 *  @threads thread-safe: every item is given out once
 *  @blocks  may-block: on the handle's mutex, until every caller before it is through
 *  @owner   h: the caller's, not kept
 *  @errors  none
 *  @units   returns the item's number, from 1 */
CF_API int32_t cf_handle_mutex_next(cf_handle *h);

/** Reads the current item (thread-safe).
 *  @threads thread-safe: the item is a whole one
 *  @blocks  may-block: on the handle's mutex, until every caller before it is through
 *  @owner   h: the caller's, not kept
 *  @errors  -2: the words differ, so they are of two items; never, as long as the lock holds
 *  @units   returns the item's number, 0 before the first */
CF_API int32_t cf_handle_mutex_read(cf_handle *h);

#endif
