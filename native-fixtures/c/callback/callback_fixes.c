/*
 * A registry of one word, and one that waits for those who are using it.
 */
#include <sched.h>

#include "../work_internal.h"
#include "callback_internal.h"

/* pair: what is registered is never written */

void cf_callback_pair_register(cf_callback *r, const cf_callback_pair *pair)
{
    CF_FIX(, r->function = pair->function);
    cf_work();
    CF_FIX(, r->data = pair->data);
    /* FIX: one store registers both, and release makes them visible before it. */
    atomic_store_explicit(&r->pair, pair, memory_order_release);
}

int32_t cf_callback_pair_fire(cf_callback *r, int32_t value)
{
    const cf_callback_pair *pair = atomic_load_explicit(&r->pair, memory_order_acquire);
    if (pair == NULL) {
        return -1;
    }
    cf_callback_function *function = CF_FIX(pair, r)->function;
    return function(value, CF_FIX(pair, r)->data);
}

/* waiting */

void cf_callback_waiting_register(cf_callback *r, const cf_callback_pair *pair)
{
    atomic_store_explicit(&r->pair, pair, memory_order_release);
}

/* Sequential consistency: either the fire finds nothing registered, or the unregister finds the fire in flight. */
int32_t cf_callback_waiting_fire(cf_callback *r, int32_t value)
{
    atomic_fetch_add_explicit(&r->in_flight, 1, memory_order_seq_cst);
    const cf_callback_pair *pair = atomic_load_explicit(&r->pair, memory_order_seq_cst);
    int32_t result = pair != NULL ? pair->function(value, pair->data) : -1;
    atomic_fetch_sub_explicit(&r->in_flight, 1, memory_order_release);
    return result;
}

void cf_callback_waiting_unregister(cf_callback *r)
{
    atomic_store_explicit(&r->pair, NULL, memory_order_seq_cst);
    /* FIX: whoever found the callback before it was taken out is waited for. */
    while (CF_FIX(atomic_load_explicit(&r->in_flight, memory_order_seq_cst), 0) > 0) {
        sched_yield();
    }
}
