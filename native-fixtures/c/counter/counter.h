/*
 * Counters that live in memory of the caller, one an object.
 *
 * Memory: cf_counter_size() bytes at cf_counter_alignment(). All-zero bytes are a fresh counter, so there is no init
 * and no destroy; the memory may be zeroed and used again once no call is running. One counter must be used through
 * the functions of one fixture (all `plain`, or all `mutex`), because they read the same bytes differently. No counter
 * may pass INT32_MAX.
 *
 * Ticket: the new value, returned to the caller that made it. A right counter gives each number out once.
 */
#ifndef CF_COUNTER_H
#define CF_COUNTER_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_counter cf_counter;
typedef struct cf_counter_sharded cf_counter_sharded;

/** Says how large a counter is, any but the sharded one (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_counter_size(void);

/** Says how a counter must be aligned, the sharded one too (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_counter_alignment(void);

/* ---- hazards: right on one thread ---- */

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: two callers can be given one ticket, and one of their increments is lost
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_plain_increment(cf_counter *c);

/** Adds one as often as is asked, in one call, to show what a call itself costs (not thread-safe).
 *  @threads not-thread-safe: increments are lost as with single calls
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none; times below 1 adds nothing
 *  @units   times is a count; returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_plain_increment_times(cf_counter *c, int32_t times);

/** Reads the value (not thread-safe).
 *  @threads not-thread-safe: exact only when no increment is running
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_plain_get(const cf_counter *c);

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: volatile is not atomic; increments are lost as with the plain counter
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_volatile_increment(cf_counter *c);

/** Reads the value (not thread-safe).
 *  @threads not-thread-safe: exact only when no increment is running
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_volatile_get(const cf_counter *c);

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: no C11 data race, but increments are lost between the atomic load and the atomic store
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_load_then_store_increment(cf_counter *c);

/** Reads the value (thread-safe).
 *  @threads thread-safe: the value is one that was stored; it counts what was not lost
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_load_then_store_get(const cf_counter *c);

/* ---- fixes ---- */

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once, in an order that all sequentially consistent accesses share
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_atomic_seq_cst_increment(cf_counter *c);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_atomic_seq_cst_get(const cf_counter *c);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once; other memory is not ordered by it
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_atomic_relaxed_increment(cf_counter *c);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_atomic_relaxed_get(const cf_counter *c);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-block: on the counter's mutex, until every caller before it has added one
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_mutex_increment(cf_counter *c);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-block: on the counter's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_mutex_get(cf_counter *c);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-spin: until the holder has added one; it tries again and yields the CPU, and never sleeps
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_spinlock_increment(cf_counter *c);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-spin: until the holder is through; it tries again and yields the CPU, and never sleeps
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_spinlock_get(cf_counter *c);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-block: on the counter's lock, until readers and writers before it are through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_rwlock_increment(cf_counter *c);

/** Reads the value beside other readers (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-block: on the counter's lock, until the writer is through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_rwlock_get(cf_counter *c);

/* ---- sharded: a value for each thread; exact after join, no tickets ---- */

/** Says how large a sharded counter is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_counter_sharded_size(void);

/** Says how many shards a sharded counter has (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a number of shards */
CF_API int32_t cf_counter_sharded_shards(void);

/** Adds one to the caller's shard and returns 0 (thread-confined).
 *  @threads thread-confined: one thread at a time may use a shard; different shards may be used at once
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  -1: shard is not in 0 .. shards - 1, nothing was added
 *  @units   shard is an index; the sum of all shards is at most INT32_MAX */
CF_API int32_t cf_counter_sharded_increment(cf_counter_sharded *c, int32_t shard);

/** Adds the shards up (not thread-safe).
 *  @threads not-thread-safe: exact, and free of races, once the threads that increment were joined
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_sharded_get(const cf_counter_sharded *c);

#endif
