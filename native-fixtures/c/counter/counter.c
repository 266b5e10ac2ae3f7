/*
 * What a caller needs to know to give a counter its memory.
 */
#include "counter_internal.h"

size_t cf_counter_size(void)
{
    return sizeof(cf_counter);
}

size_t cf_counter_alignment(void)
{
    return alignof(cf_counter);
}
