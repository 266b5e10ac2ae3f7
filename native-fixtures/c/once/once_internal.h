/*
 * What is initialised: the numbers from 1 to 16, whose sum is the answer.
 */
#ifndef CF_ONCE_INTERNAL_H
#define CF_ONCE_INTERNAL_H

#include <stdatomic.h>

#include "once.h"

enum { CF_ONCE_PARTS = 16 };

struct cf_once_service {
    int32_t parts[CF_ONCE_PARTS];
    _Atomic int32_t runs;
};

/* These are compiled apart from their callers, whose flags so are in memory while a service is built. */
void cf_once_initialise(struct cf_once_service *service);
int32_t cf_once_answer(const struct cf_once_service *service);
void cf_once_forget(struct cf_once_service *service);

static inline int32_t cf_once_runs(const struct cf_once_service *service)
{
    return atomic_load_explicit(&service->runs, memory_order_relaxed);
}

#endif
