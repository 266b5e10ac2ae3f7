/*
 * A result buffer that is one for all callers.
 */
#include "text_internal.h"

const char *cf_text_static_buffer_label(int32_t number)
{
    static char label[CF_TEXT_ROOM]; /* RACE: one for all; another call writes over what this one returned. */
    cf_text_write(number, label);
    return label;
}
