/*
 * Five configurations that are read whole, and one value that is read once.
 */
#include <errno.h>
#include <sched.h>
#include <string.h>

#include "../work_internal.h"
#include "config_internal.h"

/* mutex */

int32_t cf_config_mutex_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    CF_FIX(pthread_mutex_lock(&c->mutex)); /* FIX: nobody reads between the stores of the copy. */
    c->values = *values;
    CF_FIX(pthread_mutex_unlock(&c->mutex));
    return 0;
}

int32_t cf_config_mutex_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    CF_FIX(pthread_mutex_lock(&c->mutex)); /* FIX: nobody writes between the loads of the copy. */
    *values = c->values;
    CF_FIX(pthread_mutex_unlock(&c->mutex));
    return 0;
}

/* rwlock */

int32_t cf_config_rwlock_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    CF_FIX(pthread_rwlock_wrlock(&c->rwlock)); /* FIX: nobody reads between the stores of the copy. */
    c->values = *values;
    CF_FIX(pthread_rwlock_unlock(&c->rwlock));
    return 0;
}

int32_t cf_config_rwlock_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    CF_FIX(pthread_rwlock_rdlock(&c->rwlock)); /* FIX: readers shut writers out, and let each other in. */
    *values = c->values;
    CF_FIX(pthread_rwlock_unlock(&c->rwlock));
    return 0;
}

/*
 * seqlock: a reader copies in any case, and throws the copy away if a writer was in meanwhile
 *
 * Words are stored with release and loaded with acquire. So whoever has read a word of a write sees in the sequence
 * that the write began. Relaxed words would need fences, which ThreadSanitizer does not understand.
 */

static uint32_t seqlock_enter(cf_config *c)
{
    uint32_t sequence = atomic_load_explicit(&c->sequence, memory_order_relaxed);
    while (sequence % 2 == 1 ||
           !atomic_compare_exchange_weak_explicit(&c->sequence, &sequence, sequence + 1, memory_order_acquire,
                                                  memory_order_relaxed)) {
        sched_yield();
        sequence = atomic_load_explicit(&c->sequence, memory_order_relaxed);
    }
    return sequence + 1;
}

int32_t cf_config_seqlock_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    uint32_t words[CF_CONFIG_WORDS];
    memcpy(words, values, sizeof words);
    uint32_t sequence = seqlock_enter(c);
    for (int i = 0; i < CF_CONFIG_WORDS; i++) {
        atomic_store_explicit(&c->words[i], words[i], memory_order_release);
    }
    atomic_store_explicit(&c->sequence, sequence + 1, memory_order_release);
    return 0;
}

int32_t cf_config_seqlock_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    uint32_t words[CF_CONFIG_WORDS];
    uint32_t before = atomic_load_explicit(&c->sequence, memory_order_acquire);
    for (;;) {
        for (int i = 0; i < CF_CONFIG_WORDS; i++) {
            words[i] = atomic_load_explicit(&c->words[i], memory_order_acquire);
        }
        uint32_t after = atomic_load_explicit(&c->sequence, memory_order_acquire);
        bool whole = before == after && before % 2 == 0;
        if (whole || CF_FIX(false, true)) { /* FIX: a copy counts only if no writer was in while it was made. */
            break;
        }
        sched_yield();
        before = atomic_load_explicit(&c->sequence, memory_order_acquire);
    }
    memcpy(values, words, sizeof words);
    return 0;
}

/* swapped_pointer: values that are current are never written */

int32_t cf_config_swapped_pointer_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    /* FIX: one store changes all values, and release makes them visible before it. */
    CF_FIX(atomic_store_explicit(&c->current, values, memory_order_release), c->values = *values);
    return 0;
}

int32_t cf_config_swapped_pointer_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    const cf_config_values *current = atomic_load_explicit(&c->current, memory_order_acquire);
    *values = current != NULL ? *current : c->values;
    return 0;
}

/* single_read */

void cf_config_single_read_set_timeout_ms(cf_config *c, uint32_t timeout_ms)
{
    atomic_store_explicit(&c->timeout_ms, timeout_ms, memory_order_relaxed);
}

int32_t cf_config_single_read_timeout_ms(const cf_config *c)
{
    uint32_t checked = atomic_load_explicit(&c->timeout_ms, memory_order_relaxed);
    if (checked > CF_CONFIG_MOST_TIMEOUT_MS) {
        return -1;
    }
    cf_work();
    /* FIX: what was checked is what is used. */
    uint32_t used = CF_FIX(checked, atomic_load_explicit(&c->timeout_ms, memory_order_relaxed));
    return (int32_t)used;
}

/*
 * robust
 *
 * The kernel hands the lock of a dead thread on, which orders memory as an unlock does. ThreadSanitizer does not know
 * this; the last words tell it.
 */

int32_t cf_config_robust_init(cf_config *c)
{
    pthread_mutexattr_t robust;
    if (pthread_mutexattr_init(&robust) != 0) {
        return -4;
    }
    int error = pthread_mutexattr_setrobust(&robust, PTHREAD_MUTEX_ROBUST);
    if (error == 0) {
        error = pthread_mutex_init(&c->mutex, &robust);
    }
    pthread_mutexattr_destroy(&robust);
    return error == 0 ? 0 : -4;
}

/* Takes the lock, poisoned or not, and says 0 or -1. A lock that is not made consistent would be lost for ever. */
static int32_t robust_lock(cf_config *c)
{
    if (pthread_mutex_lock(&c->mutex) == EOWNERDEAD) {
        (void)atomic_load_explicit(&c->last_words, memory_order_acquire);
        c->poisoned = CF_FIX(true, false); /* FIX: its owner died in there, so the values may be torn. */
        pthread_mutex_consistent(&c->mutex);
    }
    return c->poisoned ? -1 : 0;
}

int32_t cf_config_robust_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    int32_t error = robust_lock(c);
    if (error == 0) {
        c->values = *values;
    }
    pthread_mutex_unlock(&c->mutex);
    return error;
}

int32_t cf_config_robust_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    int32_t error = robust_lock(c);
    if (error == 0) {
        *values = c->values;
    }
    pthread_mutex_unlock(&c->mutex);
    return error;
}

struct abandoning {
    cf_config *c;
    const cf_config_values *values;
    int32_t error;
};

static void *abandon(void *argument)
{
    struct abandoning *abandoning = argument;
    cf_config *c = abandoning->c;
    abandoning->error = robust_lock(c);
    if (abandoning->error != 0) {
        pthread_mutex_unlock(&c->mutex);
        return NULL;
    }
    c->values.timeout_ms = abandoning->values->timeout_ms;
    c->values.max_retries = abandoning->values->max_retries;
    atomic_store_explicit(&c->last_words, true, memory_order_release);
    return NULL; /* and so dies, with the lock */
}

int32_t cf_config_robust_abandon(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    struct abandoning abandoning = {c, values, 0};
    pthread_t thread;
    if (pthread_create(&thread, NULL, abandon, &abandoning) != 0) {
        return -3;
    }
    pthread_join(thread, NULL);
    return abandoning.error;
}

int32_t cf_config_robust_recover(cf_config *c)
{
    int32_t poisoned = robust_lock(c) != 0;
    if (poisoned) {
        memset(&c->values, 0, sizeof c->values);
        c->poisoned = false;
    }
    pthread_mutex_unlock(&c->mutex);
    return poisoned;
}
