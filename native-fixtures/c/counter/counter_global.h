/*
 * Counters of the whole process: one variable for each fixture, shared by every thread that loaded the library, as
 * `static mut COUNTER` is in Rust. No pointer is passed, so nothing in a call says that memory is shared.
 *
 * One user at a time: whoever counts resets first, and nobody else may use the same fixture until the count was read.
 * No counter may pass INT32_MAX.
 *
 * Ticket: the new value, returned to the caller that made it. A right counter gives each number out once.
 */
#ifndef CF_COUNTER_GLOBAL_H
#define CF_COUNTER_GLOBAL_H

#include <stdint.h>

#include "../crossfire.h"

/* ---- hazards: right on one thread ---- */

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: two callers can be given one ticket, and one of their increments is lost
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_plain_global_increment(void);

/** Reads the value (not thread-safe).
 *  @threads not-thread-safe: exact only when no increment is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_plain_global_get(void);

/** Sets the value to 0 (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_plain_global_reset(void);

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: volatile is not atomic; increments are lost as with the plain counter
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_volatile_global_increment(void);

/** Reads the value (not thread-safe).
 *  @threads not-thread-safe: exact only when no increment is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_volatile_global_get(void);

/** Sets the value to 0 (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_volatile_global_reset(void);

/** Adds one and returns the new value as ticket (not thread-safe).
 *  @threads not-thread-safe: no C11 data race, but increments are lost between the atomic load and the atomic store
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_load_then_store_global_increment(void);

/** Reads the value (thread-safe).
 *  @threads thread-safe: the value is one that was stored; it counts what was not lost
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_load_then_store_global_get(void);

/** Sets the value to 0 (not thread-safe).
 *  @threads not-thread-safe: an increment that runs meanwhile can undo it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_load_then_store_global_reset(void);

/* ---- fixes ---- */

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once, in an order that all sequentially consistent accesses share
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_atomic_seq_cst_global_increment(void);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_atomic_seq_cst_global_get(void);

/** Sets the value to 0 (thread-safe).
 *  @threads thread-safe: an increment that runs meanwhile comes before or after it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_atomic_seq_cst_global_reset(void);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once; other memory is not ordered by it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_atomic_relaxed_global_increment(void);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_atomic_relaxed_global_get(void);

/** Sets the value to 0 (thread-safe).
 *  @threads thread-safe: an increment that runs meanwhile comes before or after it
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_atomic_relaxed_global_reset(void);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-block: on the counter's mutex, until every caller before it has added one
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_mutex_global_increment(void);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-block: on the counter's mutex, until every caller before it is through
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_mutex_global_get(void);

/** Sets the value to 0 (thread-safe).
 *  @threads thread-safe: an increment that runs meanwhile comes before or after it
 *  @blocks  may-block: on the counter's mutex, until every caller before it is through
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_mutex_global_reset(void);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-spin: until the holder has added one; it tries again and yields the CPU, and never sleeps
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_spinlock_global_increment(void);

/** Reads the value (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-spin: until the holder is through; it tries again and yields the CPU, and never sleeps
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_spinlock_global_get(void);

/** Sets the value to 0 (thread-safe).
 *  @threads thread-safe: an increment that runs meanwhile comes before or after it
 *  @blocks  may-spin: until the holder is through; it tries again and yields the CPU, and never sleeps
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_spinlock_global_reset(void);

/** Adds one and returns the new value as ticket (thread-safe).
 *  @threads thread-safe: every ticket is given out once
 *  @blocks  may-block: on the counter's lock, until readers and writers before it are through
 *  @owner   none
 *  @errors  none
 *  @units   returns a count, at most INT32_MAX */
CF_API int32_t cf_counter_rwlock_global_increment(void);

/** Reads the value beside other readers (thread-safe).
 *  @threads thread-safe: increments that run meanwhile may or may not be counted
 *  @blocks  may-block: on the counter's lock, until the writer is through
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_rwlock_global_get(void);

/** Sets the value to 0 (thread-safe).
 *  @threads thread-safe: an increment that runs meanwhile comes before or after it
 *  @blocks  may-block: on the counter's lock, until readers and writers before it are through
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_rwlock_global_reset(void);

/* ---- sharded: a value for each thread; exact after join, no tickets ---- */

/** Says how many shards there are (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a number of shards */
CF_API int32_t cf_counter_sharded_global_shards(void);

/** Adds one to the caller's shard and returns 0 (thread-confined).
 *  @threads thread-confined: one thread at a time may use a shard; different shards may be used at once
 *  @blocks  never
 *  @owner   none
 *  @errors  -1: shard is not in 0 .. shards - 1, nothing was added
 *  @units   shard is an index; the sum of all shards is at most INT32_MAX */
CF_API int32_t cf_counter_sharded_global_increment(int32_t shard);

/** Adds all shards up, a walk over 1 MiB (not thread-safe).
 *  @threads not-thread-safe: exact, and free of races, once the threads that increment were joined
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns a count */
CF_API int32_t cf_counter_sharded_global_get(void);

/** Sets all shards to 0, a walk over 1 MiB (not thread-safe).
 *  @threads not-thread-safe: only when no other call is running
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   none */
CF_API void cf_counter_sharded_global_reset(void);

#endif
