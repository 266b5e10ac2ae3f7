/*
 * A handle that refuses other threads, and one that lets them in one by one.
 */
#include "handle_internal.h"

/* owner_check */

int32_t cf_handle_owner_check_next(cf_handle *h)
{
    if (CF_FIX(!cf_handle_is_owner(h), false)) { /* FIX: the first thread is the only one. */
        return -1;
    }
    return cf_handle_advance(h);
}

int32_t cf_handle_owner_check_read(cf_handle *h)
{
    if (CF_FIX(!cf_handle_is_owner(h), false)) { /* FIX: the first thread is the only one. */
        return -1;
    }
    return cf_handle_item_number(&h->item);
}

/* mutex */

int32_t cf_handle_mutex_next(cf_handle *h)
{
    CF_FIX(pthread_mutex_lock(&h->mutex)); /* FIX: one thread at a time. */
    int32_t number = cf_handle_advance(h);
    CF_FIX(pthread_mutex_unlock(&h->mutex));
    return number;
}

int32_t cf_handle_mutex_read(cf_handle *h)
{
    CF_FIX(pthread_mutex_lock(&h->mutex)); /* FIX: one thread at a time. */
    int32_t number = cf_handle_item_number(&h->item);
    CF_FIX(pthread_mutex_unlock(&h->mutex));
    return number;
}
