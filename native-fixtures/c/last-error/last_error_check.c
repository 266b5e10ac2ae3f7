/*
 * Errors on one thread.
 */
#include <errno.h>

#include "../check.h"
#include "last_error.h"

#define CHECK_NOTE(NAME)                                         \
    do {                                                         \
        CF_CHECK_EQUAL(0, cf_last_error_##NAME##_get());         \
        CF_CHECK_EQUAL(-1, cf_last_error_##NAME##_fail(ENOENT)); \
        CF_CHECK_EQUAL(ENOENT, cf_last_error_##NAME##_get());    \
        CF_CHECK_EQUAL(-1, cf_last_error_##NAME##_fail(EACCES)); \
        CF_CHECK_EQUAL(EACCES, cf_last_error_##NAME##_get());    \
        CF_CHECK_EQUAL(EACCES, cf_last_error_##NAME##_get());    \
        cf_last_error_##NAME##_clear();                          \
        CF_CHECK_EQUAL(0, cf_last_error_##NAME##_get());         \
    } while (0)

int main(void)
{
    CHECK_NOTE(global);
    CHECK_NOTE(thread_local);
    CF_CHECK_EQUAL(-ENOENT, cf_last_error_returned_fail(ENOENT));
    CF_CHECK_EQUAL(-EACCES, cf_last_error_returned_fail(EACCES));
    CF_CHECK_EQUAL(-1, cf_last_error_errno_fail(ENOENT));
    CF_CHECK_EQUAL(ENOENT, cf_last_error_errno_get());
    errno = EACCES;
    CF_CHECK_EQUAL(EACCES, cf_last_error_errno_get());
    return cf_check_result();
}
