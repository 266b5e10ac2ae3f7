/*
 * Labels on one thread.
 */
#include "../check.h"
#include "text.h"

static void check_label(const char *label, int32_t number, const char *text)
{
    CF_CHECK_EQUAL(0, strcmp(text, label));
    CF_CHECK_EQUAL(CF_TEXT_ROOM - 1, strlen(label));
    CF_CHECK_EQUAL(number, cf_text_label_number(label));
}

static const char *callers_buffer_label(int32_t number)
{
    static char buffer[CF_TEXT_ROOM];
    return cf_text_callers_buffer_label(number, buffer, sizeof buffer);
}

#define CHECK_LABELS(LABEL)                                                  \
    do {                                                                     \
        check_label(LABEL(42), 42, "+0000000042/+0000000042");               \
        check_label(LABEL(0), 0, "+0000000000/+0000000000");                 \
        check_label(LABEL(INT32_MIN), INT32_MIN, "-2147483648/-2147483648"); \
        check_label(LABEL(INT32_MAX), INT32_MAX, "+2147483647/+2147483647"); \
    } while (0)

static void check_whose_buffer_it_is(void)
{
    char buffer[CF_TEXT_ROOM] = "";
    CF_CHECK_EQUAL(CF_FIX(true, false), cf_text_callers_buffer_label(1, buffer, sizeof buffer) == buffer);
    CF_CHECK_EQUAL(true, cf_text_callers_buffer_label(1, NULL, CF_TEXT_ROOM) == NULL);
    CF_CHECK_EQUAL(true, cf_text_callers_buffer_label(1, buffer, sizeof buffer - 1) == NULL);
    CF_CHECK_EQUAL(true, cf_text_static_buffer_label(1) == cf_text_static_buffer_label(2));
    CF_CHECK_EQUAL(true, cf_text_thread_local_buffer_label(1) == cf_text_thread_local_buffer_label(2));
}

static void check_what_is_no_label(void)
{
    CF_CHECK_EQUAL(-1, cf_text_label_number(NULL));
    CF_CHECK_EQUAL(-2, cf_text_label_number("+0000000042/+0000000043"));
    CF_CHECK_EQUAL(-2, cf_text_label_number("+0000000043/+0000000042"));
}

int main(void)
{
    CHECK_LABELS(cf_text_static_buffer_label);
    CHECK_LABELS(callers_buffer_label);
    CHECK_LABELS(cf_text_thread_local_buffer_label);
    check_whose_buffer_it_is();
    check_what_is_no_label();
    return cf_check_result();
}
