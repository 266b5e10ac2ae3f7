/*
 * Registries that hold one callback with its data and call it; in memory of the caller, one an object.
 *
 * Memory: cf_callback_size() bytes at cf_callback_alignment(). All-zero bytes are a fresh registry, which holds no
 * callback. The memory may be zeroed and used again once no call is running. One registry must be used through the
 * functions of one fixture.
 *
 * A callback returns normally: it never unwinds into C, neither by a Java exception nor by longjmp. It says by a
 * negative result that it failed. One that is an upcall must not be called by critical linkage.
 *
 * Callbacks in C, to tell what went wrong without an upcall: `first` and `second` know their own data, and whether it
 * was retired.
 */
#ifndef CF_CALLBACK_H
#define CF_CALLBACK_H

#include <stddef.h>
#include <stdint.h>

#include "../crossfire.h"

/* What is called: value is from the one who fires, data from the one who registered. */
typedef int32_t cf_callback_function(int32_t value, void *data);

typedef struct cf_callback cf_callback;

typedef struct cf_callback_pair {
    cf_callback_function *function;
    void *data;
} cf_callback_pair;

typedef struct cf_callback_data {
    int32_t number;
    int32_t retired;
} cf_callback_data;

/** Says how large a registry is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_callback_size(void);

/** Says how a registry must be aligned (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes, a power of two */
CF_API size_t cf_callback_alignment(void);

/** Says how large a cf_callback_pair is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_callback_pair_size(void);

/** Says where a member of cf_callback_pair lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_callback_pair_offset(int32_t member);

/** Says how large a cf_callback_data is (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  none
 *  @units   returns bytes */
CF_API size_t cf_callback_data_size(void);

/** Says where a member of cf_callback_data lies, as this compiler lays it out (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   none
 *  @errors  SIZE_MAX: there is no such member
 *  @units   member counts from 0 in the order of declaration; returns bytes from the start */
CF_API size_t cf_callback_data_offset(int32_t member);

/** A callback whose data has number 1 (thread-safe).
 *  @threads thread-safe: as long as its data is not retired
 *  @blocks  never
 *  @owner   data: a cf_callback_data of the one who registered, not kept
 *  @errors  -2: the data is another callback's; -3: the data was retired
 *  @units   returns the value, which must not be negative */
CF_API int32_t cf_callback_first(int32_t value, void *data);

/** A callback whose data has number 2 (thread-safe).
 *  @threads thread-safe: as long as its data is not retired
 *  @blocks  never
 *  @owner   data: a cf_callback_data of the one who registered, not kept
 *  @errors  -2: the data is another callback's; -3: the data was retired
 *  @units   returns the value, which must not be negative */
CF_API int32_t cf_callback_second(int32_t value, void *data);

/** Retires data, as if it were freed (thread-confined).
 *  @threads thread-confined: to the one who registered, and only when no callback can use the data any more
 *  @blocks  never
 *  @owner   data: the caller's, not kept
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_data_retire(cf_callback_data *data);

/* ---- hazards: right on one thread ---- */

/** Registers a callback in place of the one before (not thread-safe).
 *  @threads not-thread-safe: a fire can call the one function with the other's data
 *  @blocks  never
 *  @owner   r: the caller's, not kept; function: the caller's, kept until it is replaced; data: the caller's, kept as
 *           long
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_plain_register(cf_callback *r, cf_callback_function *function, void *data);

/** Calls what is registered (not thread-safe).
 *  @threads not-thread-safe: beside a register function and data can come apart; beside an unregister the callback can
 *           run on after it
 *  @blocks  may-block: as long as the callback runs
 *  @owner   r: the caller's, not kept
 *  @errors  -1: nothing is registered; else negative if the callback failed
 *  @units   value is the callback's; returns what it returned */
CF_API int32_t cf_callback_plain_fire(cf_callback *r, int32_t value);

/** Takes the callback out, and returns at once (not thread-safe).
 *  @threads not-thread-safe: the callback may still be running, or be about to
 *  @blocks  never
 *  @owner   r: the caller's, not kept; function and data are the caller's again, although they may be in use
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_plain_unregister(cf_callback *r);

/* ---- fixes ---- */

/** Registers a callback with its data in place of the one before (thread-safe).
 *  @threads thread-safe: a fire calls a function with its own data
 *  @blocks  never
 *  @owner   r: the caller's, not kept; pair: the caller's, kept: it must not change or free it while r is in use
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_pair_register(cf_callback *r, const cf_callback_pair *pair);

/** Calls what is registered (thread-safe).
 *  @threads thread-safe
 *  @blocks  may-block: as long as the callback runs
 *  @owner   r: the caller's, not kept
 *  @errors  -1: nothing is registered; else negative if the callback failed
 *  @units   value is the callback's; returns what it returned */
CF_API int32_t cf_callback_pair_fire(cf_callback *r, int32_t value);

/** Registers a callback with its data where none is registered (thread-safe).
 *  @threads thread-safe
 *  @blocks  never
 *  @owner   r: the caller's, not kept; pair: the caller's, kept until unregister has returned
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_waiting_register(cf_callback *r, const cf_callback_pair *pair);

/** Calls what is registered, and is known to be under way (thread-safe).
 *  @threads thread-safe
 *  @blocks  may-block: as long as the callback runs
 *  @owner   r: the caller's, not kept
 *  @errors  -1: nothing is registered; else negative if the callback failed
 *  @units   value is the callback's; returns what it returned */
CF_API int32_t cf_callback_waiting_fire(cf_callback *r, int32_t value);

/** Takes the callback out, and returns when it runs no more (thread-safe).
 *  @threads thread-safe: but for the callback itself, which would wait for its own end
 *  @blocks  may-block: until every fire that is under way is through
 *  @owner   r: the caller's, not kept; the pair, its function and data are the caller's again
 *  @errors  none
 *  @units   none */
CF_API void cf_callback_waiting_unregister(cf_callback *r);

#endif
