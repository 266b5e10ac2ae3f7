/*
 * Each actor has a label made and reads its number back; see ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "text.h"

static int64_t static_first(void *cell)
{
    (void)cell;
    return cf_text_label_number(cf_text_static_buffer_label(11111111));
}

static int64_t static_second(void *cell)
{
    (void)cell;
    return cf_text_label_number(cf_text_static_buffer_label(22222222));
}

static int64_t callers_first(void *cell)
{
    return cf_text_label_number(cf_text_callers_buffer_label(11111111, cell, CF_TEXT_ROOM));
}

static int64_t callers_second(void *cell)
{
    return cf_text_label_number(cf_text_callers_buffer_label(22222222, (char *)cell + 64, CF_TEXT_ROOM));
}

static int64_t thread_local_first(void *cell)
{
    (void)cell;
    return cf_text_label_number(cf_text_thread_local_buffer_label(11111111));
}

static int64_t thread_local_second(void *cell)
{
    (void)cell;
    return cf_text_label_number(cf_text_thread_local_buffer_label(22222222));
}

static bool wrong(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 11111111 || second != 22222222;
}

static const cf_litmus cases[] = {
    {"text.static-buffer", CF_SHOWS, false, NULL, {static_first, static_second}, wrong},
    {"text.callers-buffer", CF_HOLDS, false, NULL, {callers_first, callers_second}, wrong},
    {"text.thread-local-buffer", CF_HOLDS, false, NULL, {thread_local_first, thread_local_second}, wrong},
};

int main(int argc, char **argv)
{
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
