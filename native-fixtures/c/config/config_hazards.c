/*
 * Three configurations of which a reader sees parts that do not belong together.
 */
#include <string.h>

#include "../work_internal.h"
#include "config_internal.h"

/* plain: a copy of 44 bytes is several loads and stores */

int32_t cf_config_plain_set(cf_config *c, const cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    c->values = *values; /* RACE: a reader can come between two of its stores. */
    return 0;
}

int32_t cf_config_plain_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    *values = c->values; /* RACE: a writer can come between two of its loads. */
    return 0;
}

/* field_wise: every call is right, the four together are not; C11 sees no data race here */

int32_t cf_config_field_wise_set_timeout_ms(cf_config *c, uint32_t timeout_ms)
{
    pthread_mutex_lock(&c->mutex);
    c->values.timeout_ms = timeout_ms;
    pthread_mutex_unlock(&c->mutex); /* RACE: from here to the next setter the values are of two configurations. */
    return 0;
}

int32_t cf_config_field_wise_set_max_retries(cf_config *c, uint32_t max_retries)
{
    pthread_mutex_lock(&c->mutex);
    c->values.max_retries = max_retries;
    pthread_mutex_unlock(&c->mutex);
    return 0;
}

int32_t cf_config_field_wise_set_enabled(cf_config *c, bool enabled)
{
    pthread_mutex_lock(&c->mutex);
    c->values.enabled = enabled;
    pthread_mutex_unlock(&c->mutex);
    return 0;
}

int32_t cf_config_field_wise_set_name(cf_config *c, const char *name)
{
    if (name == NULL) {
        return -2;
    }
    size_t length = strnlen(name, sizeof c->values.name);
    if (length == sizeof c->values.name) {
        return -3;
    }
    pthread_mutex_lock(&c->mutex);
    memset(c->values.name, 0, sizeof c->values.name);
    memcpy(c->values.name, name, length);
    pthread_mutex_unlock(&c->mutex);
    return 0;
}

int32_t cf_config_field_wise_get(cf_config *c, cf_config_values *values)
{
    if (values == NULL) {
        return -2;
    }
    pthread_mutex_lock(&c->mutex);
    *values = c->values;
    pthread_mutex_unlock(&c->mutex);
    return 0;
}

/* double_read: every access is atomic, check and use are not; C11 sees no data race here */

void cf_config_double_read_set_timeout_ms(cf_config *c, uint32_t timeout_ms)
{
    atomic_store_explicit(&c->timeout_ms, timeout_ms, memory_order_relaxed);
}

int32_t cf_config_double_read_timeout_ms(const cf_config *c)
{
    uint32_t checked = atomic_load_explicit(&c->timeout_ms, memory_order_relaxed);
    if (checked > CF_CONFIG_MOST_TIMEOUT_MS) {
        return -1;
    }
    cf_work();
    /* RACE: read again, it may be another one than was checked. */
    uint32_t used = atomic_load_explicit(&c->timeout_ms, memory_order_relaxed);
    return (int32_t)used;
}
