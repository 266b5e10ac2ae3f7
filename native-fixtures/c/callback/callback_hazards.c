/*
 * A registry of two words that come apart, and of which nobody knows who is using it.
 */
#include "../work_internal.h"
#include "callback_internal.h"

void cf_callback_plain_register(cf_callback *r, cf_callback_function *function, void *data)
{
    r->function = function; /* RACE: until the next store the function has the data of another. */
    cf_work();
    r->data = data;
}

int32_t cf_callback_plain_fire(cf_callback *r, int32_t value)
{
    cf_callback_function *function = r->function;
    if (function == NULL) {
        return -1;
    }
    return function(value, r->data); /* RACE: by now it may be unregistered, or its data replaced. */
}

void cf_callback_plain_unregister(cf_callback *r)
{
    r->function = NULL;
}
