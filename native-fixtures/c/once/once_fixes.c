/*
 * Three services that are initialised once, and one that refuses to be used before.
 */
#include <pthread.h>
#include <sched.h>
#include <stdbool.h>
#include <threads.h>

#include "once_internal.h"

/* pthread_once */

static struct cf_once_service pthread_once_service;
static pthread_once_t pthread_once_control = PTHREAD_ONCE_INIT;

static void pthread_once_initialise(void)
{
    cf_once_initialise(&pthread_once_service);
}

int32_t cf_once_pthread_once_use(void)
{
    /* FIX: one caller initialises, the others wait for it. */
    CF_FIX(pthread_once(&pthread_once_control, pthread_once_initialise),
           cf_once_runs(&pthread_once_service) == 0 ? pthread_once_initialise() : (void)0);
    return cf_once_answer(&pthread_once_service);
}

int32_t cf_once_pthread_once_runs(void)
{
    return cf_once_runs(&pthread_once_service);
}

void cf_once_pthread_once_reset(void)
{
    cf_once_forget(&pthread_once_service);
    pthread_once_control = (pthread_once_t)PTHREAD_ONCE_INIT;
}

/* call_once: the same in C11; ThreadSanitizer does not know it, and has to be told that it orders memory */

static struct cf_once_service call_once_service;
static once_flag call_once_flag = ONCE_FLAG_INIT;
static _Atomic bool call_once_told;

static void call_once_initialise(void)
{
    cf_once_initialise(&call_once_service);
    atomic_store_explicit(&call_once_told, true, memory_order_release);
}

int32_t cf_once_call_once_use(void)
{
    /* FIX: one caller initialises, the others wait for it. */
    CF_FIX(call_once(&call_once_flag, call_once_initialise),
           cf_once_runs(&call_once_service) == 0 ? call_once_initialise() : (void)0);
    (void)atomic_load_explicit(&call_once_told, memory_order_acquire);
    return cf_once_answer(&call_once_service);
}

int32_t cf_once_call_once_runs(void)
{
    return cf_once_runs(&call_once_service);
}

void cf_once_call_once_reset(void)
{
    cf_once_forget(&call_once_service);
    call_once_flag = (once_flag)ONCE_FLAG_INIT;
}

/* compare_and_swap: the same by hand */

enum { NOT_INITIALISED, IN_WORK, INITIALISED };

static struct cf_once_service compare_and_swap;
static _Atomic int32_t compare_and_swap_state;

int32_t cf_once_compare_and_swap_use(void)
{
    int32_t before = NOT_INITIALISED;
    /* FIX: to find it not initialised and to begin is one step, and so one caller's. */
    if (CF_FIX(atomic_compare_exchange_strong_explicit(&compare_and_swap_state, &before, IN_WORK, memory_order_acquire,
                                                       memory_order_acquire),
               atomic_load_explicit(&compare_and_swap_state, memory_order_acquire) == before)) {
        cf_once_initialise(&compare_and_swap);
        atomic_store_explicit(&compare_and_swap_state, INITIALISED, memory_order_release);
    }
    while (atomic_load_explicit(&compare_and_swap_state, memory_order_acquire) != INITIALISED) {
        sched_yield();
    }
    return cf_once_answer(&compare_and_swap);
}

int32_t cf_once_compare_and_swap_runs(void)
{
    return cf_once_runs(&compare_and_swap);
}

void cf_once_compare_and_swap_reset(void)
{
    cf_once_forget(&compare_and_swap);
    atomic_store_explicit(&compare_and_swap_state, NOT_INITIALISED, memory_order_relaxed);
}

/* checked */

static struct cf_once_service checked;
static _Atomic bool checked_ready;

void cf_once_checked_init(void)
{
    cf_once_initialise(&checked);
    atomic_store_explicit(&checked_ready, true, memory_order_release);
}

int32_t cf_once_checked_use(void)
{
    /* FIX: whoever finds it ready also finds all its parts; whoever does not is told so. */
    if (!CF_FIX(atomic_load_explicit(&checked_ready, memory_order_acquire), true)) {
        return -1;
    }
    return cf_once_answer(&checked);
}

void cf_once_checked_reset(void)
{
    cf_once_forget(&checked);
    atomic_store_explicit(&checked_ready, false, memory_order_relaxed);
}
