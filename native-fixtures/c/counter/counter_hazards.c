/*
 * Three counters that lose increments when two threads call them.
 */
#include "counter_global.h"
#include "counter_internal.h"

/* plain */

int32_t cf_counter_plain_increment(cf_counter *c)
{
    int32_t ticket = ++c->value; /* RACE: load, add, store; another thread can load the same value in between. */
    return ticket;
}

int32_t cf_counter_plain_increment_times(cf_counter *c, int32_t times)
{
    int32_t ticket = c->value;
    for (int32_t i = 0; i < times; i++) {
        ticket = cf_counter_plain_increment(c);
    }
    return ticket;
}

int32_t cf_counter_plain_get(const cf_counter *c)
{
    return c->value;
}

static cf_counter plain_global;

int32_t cf_counter_plain_global_increment(void)
{
    int32_t ticket = ++plain_global.value; /* RACE: load, add, store. */
    return ticket;
}

int32_t cf_counter_plain_global_get(void)
{
    return plain_global.value;
}

void cf_counter_plain_global_reset(void)
{
    plain_global.value = 0;
}

/* volatile: every access happens, and none of them is atomic */

int32_t cf_counter_volatile_increment(cf_counter *c)
{
    int32_t ticket = ++c->volatile_value; /* RACE: volatile keeps load and store; it does not keep them together. */
    return ticket;
}

int32_t cf_counter_volatile_get(const cf_counter *c)
{
    return c->volatile_value;
}

static cf_counter volatile_global;

int32_t cf_counter_volatile_global_increment(void)
{
    int32_t ticket = ++volatile_global.volatile_value; /* RACE: load, add, store. */
    return ticket;
}

int32_t cf_counter_volatile_global_get(void)
{
    return volatile_global.volatile_value;
}

void cf_counter_volatile_global_reset(void)
{
    volatile_global.volatile_value = 0;
}

/* load_then_store: every access is atomic, the increment is not; C11 sees no data race here */

int32_t cf_counter_load_then_store_increment(cf_counter *c)
{
    int32_t ticket = atomic_load_explicit(&c->atomic_value, memory_order_relaxed) + 1;
    /* RACE: undoes whatever was stored since the load. */
    atomic_store_explicit(&c->atomic_value, ticket, memory_order_relaxed);
    return ticket;
}

int32_t cf_counter_load_then_store_get(const cf_counter *c)
{
    return atomic_load_explicit(&c->atomic_value, memory_order_relaxed);
}

static cf_counter load_then_store_global;

int32_t cf_counter_load_then_store_global_increment(void)
{
    int32_t ticket = atomic_load_explicit(&load_then_store_global.atomic_value, memory_order_relaxed) + 1;
    /* RACE: undoes whatever was stored since the load. */
    atomic_store_explicit(&load_then_store_global.atomic_value, ticket, memory_order_relaxed);
    return ticket;
}

int32_t cf_counter_load_then_store_global_get(void)
{
    return atomic_load_explicit(&load_then_store_global.atomic_value, memory_order_relaxed);
}

void cf_counter_load_then_store_global_reset(void)
{
    atomic_store_explicit(&load_then_store_global.atomic_value, 0, memory_order_relaxed);
}
