/*
 * A result buffer for each call, or for each thread.
 */
#include "text_internal.h"

const char *cf_text_callers_buffer_label(int32_t number, char *buffer, size_t room)
{
    if (buffer == NULL || room < CF_TEXT_ROOM) {
        return NULL;
    }
    CF_FIX(char *label = buffer, static char label[CF_TEXT_ROOM]); /* FIX: the caller says where the label goes. */
    cf_text_write(number, label);
    return label;
}

const char *cf_text_thread_local_buffer_label(int32_t number)
{
    static CF_FIX(_Thread_local, ) char label[CF_TEXT_ROOM]; /* FIX: each thread has a buffer of its own. */
    cf_text_write(number, label);
    return label;
}
