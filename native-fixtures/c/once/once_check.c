/*
 * Each service on one thread. A mutant of `checked` does not say that it is not initialised.
 */
#include "../check.h"
#include "once.h"

#define CHECK_USE(NAME)                                               \
    do {                                                              \
        for (int round = 0; round < 3; round++) {                     \
            CF_CHECK_EQUAL(0, cf_once_##NAME##_runs());               \
            CF_CHECK_EQUAL(CF_ONCE_COMPLETE, cf_once_##NAME##_use()); \
            CF_CHECK_EQUAL(CF_ONCE_COMPLETE, cf_once_##NAME##_use()); \
            CF_CHECK_EQUAL(1, cf_once_##NAME##_runs());               \
            cf_once_##NAME##_reset();                                 \
        }                                                             \
    } while (0)

#define CHECK_INIT(NAME, TOO_EARLY)                                   \
    do {                                                              \
        for (int round = 0; round < 3; round++) {                     \
            CF_CHECK_EQUAL(TOO_EARLY, cf_once_##NAME##_use());        \
            cf_once_##NAME##_init();                                  \
            CF_CHECK_EQUAL(CF_ONCE_COMPLETE, cf_once_##NAME##_use()); \
            cf_once_##NAME##_reset();                                 \
        }                                                             \
    } while (0)

int main(void)
{
    CHECK_USE(check_then_act);
    CHECK_USE(flag_first);
    CHECK_USE(pthread_once);
    CHECK_USE(call_once);
    CHECK_USE(compare_and_swap);
    CHECK_INIT(unchecked, 0);
    CHECK_INIT(checked, CF_FIX(-1, 0));
    return cf_check_result();
}
