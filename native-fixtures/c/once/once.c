/*
 * The service that hazards and fixes initialise.
 */
#include <string.h>

#include "../work_internal.h"
#include "once_internal.h"

void cf_once_initialise(struct cf_once_service *service)
{
    cf_work();
    for (int32_t i = 0; i < CF_ONCE_PARTS; i++) {
        service->parts[i] = i + 1;
    }
    atomic_fetch_add_explicit(&service->runs, 1, memory_order_relaxed);
}

int32_t cf_once_answer(const struct cf_once_service *service)
{
    int32_t sum = 0;
    for (int i = 0; i < CF_ONCE_PARTS; i++) {
        sum += service->parts[i];
    }
    return sum;
}

void cf_once_forget(struct cf_once_service *service)
{
    memset(service->parts, 0, sizeof service->parts);
    atomic_store_explicit(&service->runs, 0, memory_order_relaxed);
}
