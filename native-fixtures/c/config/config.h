/*
 * Configurations that live in memory of the caller, one an object: written by some threads, read by others.
 *
 * Memory: cf_config_size() bytes at cf_config_alignment(). All-zero bytes are a fresh configuration, whose values are
 * number 0; only `robust` must be initialised. The memory may be zeroed and used again once no call is running. One
 * object must be used through the functions of one fixture, because they read the same bytes differently.
 *
 * Numbered values: cf_config_values_fill makes all members from one number, and cf_config_values_number tells the
 * number back, or that the values are torn: half of one number and half of another.
 */
#ifndef CF_CONFIG_H
#define CF_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

typedef struct cf_config cf_config;

typedef struct cf_config_values {
    uint32_t timeout_ms;
    uint32_t max_retries;
    bool enabled;
    char name[32];
} cf_config_values;

enum { CF_CONFIG_MOST_TIMEOUT_MS = 60000 };

/** Says how large a configuration is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_config_size(void);

/** Says how a configuration must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_config_alignment(void);

/** Says how large a cf_config_values is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_config_values_size(void);

/** Says where a member of cf_config_values lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_config_values_offset(int32_t member);

/** Makes all members from one number (thread-confined).
 *  @threads thread-confined: the values are the caller's alone
 *  @blocks  never
 *  @owner   values: the caller's, not kept
 *  @errors  none
 *  @units   number is not negative; number 0 is all-zero bytes */
CF_API void cf_config_values_fill(cf_config_values *values, int32_t number);

/** Tells from which number the members were made (thread-confined).
 *  @threads thread-confined: the values are the caller's alone
 *  @blocks  never
 *  @owner   values: the caller's, not kept
 *  @errors  -1: the values are torn
 *  @units   returns a number, not negative */
CF_API int32_t cf_config_values_number(const cf_config_values *values);

/* ---- hazards: right on one thread ---- */

/** Copies all values in (not thread-safe).
 *  @threads not-thread-safe: a reader can see the values half copied, and two writers can leave them so
 *  @blocks  never
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_plain_set(cf_config *c, const cf_config_values *values);

/** Copies all values out (not thread-safe).
 *  @threads not-thread-safe: what it copies beside a writer can be torn
 *  @blocks  never
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_plain_get(cf_config *c, cf_config_values *values);

/** Sets one value (thread-safe). Four such calls in a row are not one.
 *  @threads thread-safe: by itself; a reader can come between it and the setter of the next value
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   timeout_ms is in milliseconds; returns 0 */
CF_API int32_t cf_config_field_wise_set_timeout_ms(cf_config *c, uint32_t timeout_ms);

/** Sets one value (thread-safe). Four such calls in a row are not one.
 *  @threads thread-safe: by itself; a reader can come between it and the setter of the next value
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   max_retries is a count; returns 0 */
CF_API int32_t cf_config_field_wise_set_max_retries(cf_config *c, uint32_t max_retries);

/** Sets one value (thread-safe). Four such calls in a row are not one.
 *  @threads thread-safe: by itself; a reader can come between it and the setter of the next value
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns 0 */
CF_API int32_t cf_config_field_wise_set_enabled(cf_config *c, bool enabled);

/** Sets one value (thread-safe). Four such calls in a row are not one.
 *  @threads thread-safe: by itself; a reader can come between it and the setter of the next value
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept; name: a string of the caller's, not kept
 *  @errors  -2: name is NULL; -3: it has no room, and nothing was set
 *  @units   name has at most 31 bytes before its end; returns 0 on success */
CF_API int32_t cf_config_field_wise_set_name(cf_config *c, const char *name);

/** Copies all values out (thread-safe).
 *  @threads thread-safe: no setter runs meanwhile, but one may have run and the next not yet
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_field_wise_get(cf_config *c, cf_config_values *values);

/** Sets the timeout, to whatever is asked for (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, at most INT32_MAX */
CF_API void cf_config_double_read_set_timeout_ms(cf_config *c, uint32_t timeout_ms);

/** Reads the timeout to check it, and again to return it (not thread-safe).
 *  @threads not-thread-safe: no C11 data race, but what is returned need not be what was checked
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  -1: the timeout is above CF_CONFIG_MOST_TIMEOUT_MS
 *  @units   returns milliseconds, from 0 to CF_CONFIG_MOST_TIMEOUT_MS */
CF_API int32_t cf_config_double_read_timeout_ms(const cf_config *c);

/* ---- fixes ---- */

/** Copies all values in (thread-safe).
 *  @threads thread-safe: a reader sees the values of one call
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_mutex_set(cf_config *c, const cf_config_values *values);

/** Copies all values out (thread-safe).
 *  @threads thread-safe: the values are those of one call
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_mutex_get(cf_config *c, cf_config_values *values);

/** Copies all values in (thread-safe).
 *  @threads thread-safe: a reader sees the values of one call
 *  @blocks  may-block: on the configuration's lock, until readers and writers before it are through
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_rwlock_set(cf_config *c, const cf_config_values *values);

/** Copies all values out beside other readers (thread-safe).
 *  @threads thread-safe: the values are those of one call
 *  @blocks  may-block: on the configuration's lock, until the writer is through
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_rwlock_get(cf_config *c, cf_config_values *values);

/** Copies all values in and counts the change (thread-safe).
 *  @threads thread-safe: a reader sees the values of one call
 *  @blocks  may-spin: until another writer is through; it yields the CPU, and never sleeps
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_seqlock_set(cf_config *c, const cf_config_values *values);

/** Copies all values out, again if they changed meanwhile (thread-safe).
 *  @threads thread-safe: the values are those of one call
 *  @blocks  may-spin: as long as writers change the values; it yields the CPU, and never sleeps
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_seqlock_get(cf_config *c, cf_config_values *values);

/** Makes the caller's values the current ones, without a copy (thread-safe).
 *  @threads thread-safe: a reader sees the values of one call
 *  @blocks  never
 *  @owner   c: the caller's, not kept; values: the caller's, kept: it must not change or free them while c is in use
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_swapped_pointer_set(cf_config *c, const cf_config_values *values);

/** Copies the current values out (thread-safe).
 *  @threads thread-safe: the values are those of one call
 *  @blocks  never
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_swapped_pointer_get(cf_config *c, cf_config_values *values);

/** Sets the timeout, to whatever is asked for (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   timeout_ms is in milliseconds, at most INT32_MAX */
CF_API void cf_config_single_read_set_timeout_ms(cf_config *c, uint32_t timeout_ms);

/** Reads the timeout once, and checks and returns what it read (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  -1: the timeout is above CF_CONFIG_MOST_TIMEOUT_MS
 *  @units   returns milliseconds, from 0 to CF_CONFIG_MOST_TIMEOUT_MS */
CF_API int32_t cf_config_single_read_timeout_ms(const cf_config *c);

/* ---- robust: a lock that is poisoned when its owner dies ---- */

/** Makes a robust configuration of zeroed memory (once-before-use).
 *  @threads once-before-use
 *  @blocks  never
 *  @owner   c: the caller's, not kept
 *  @errors  -4: the system has no robust mutex
 *  @units   returns 0 on success */
CF_API int32_t cf_config_robust_init(cf_config *c);

/** Copies all values in (thread-safe).
 *  @threads thread-safe: a reader sees the values of one call
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through or dead
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -1: the lock is poisoned, nothing was set; -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_robust_set(cf_config *c, const cf_config_values *values);

/** Copies all values out (thread-safe).
 *  @threads thread-safe: the values are those of one call
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through or dead
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -1: the lock is poisoned, nothing was copied; -2: values is NULL
 *  @units   returns 0 on success */
CF_API int32_t cf_config_robust_get(cf_config *c, cf_config_values *values);

/** Has a thread of its own copy half of the values in and die, still holding the lock (thread-safe).
 *  @threads thread-safe: when it returns, the thread is dead
 *  @blocks  may-block: until that thread had the lock and is dead
 *  @owner   c: the caller's, not kept; values: the caller's, not kept
 *  @errors  -1: the lock was poisoned before, nothing was set; -2: values is NULL; -3: no thread could be started
 *  @units   returns 0 on success */
CF_API int32_t cf_config_robust_abandon(cf_config *c, const cf_config_values *values);

/** Begins anew with the values of number 0, and heals the lock (thread-safe).
 *  @threads thread-safe
 *  @blocks  may-block: on the configuration's mutex, until every caller before it is through or dead
 *  @owner   c: the caller's, not kept
 *  @errors  none
 *  @units   returns 1 if the lock was poisoned, else 0 */
CF_API int32_t cf_config_robust_recover(cf_config *c);

#endif
