/*
 * Sums and error codes on one thread. A mutant keeps its errors to itself.
 */
#include "../check.h"
#include "process.h"

enum { BYTES = 1000 };

#define CHECK_SUM(NAME, NULL_DATA, TOO_LONG)                                                         \
    do {                                                                                             \
        uint8_t data[BYTES];                                                                         \
        int64_t sum = 0;                                                                             \
        for (size_t length = 0; length < BYTES; length++) {                                          \
            CF_CHECK_EQUAL(sum, cf_process_##NAME##_sum(data, length));                              \
            data[length] = (uint8_t)(length * 7);                                                    \
            sum += data[length];                                                                     \
        }                                                                                            \
        CF_CHECK_EQUAL(NULL_DATA, cf_process_##NAME##_sum(NULL, 0));                                 \
        CF_CHECK_EQUAL(NULL_DATA, cf_process_##NAME##_sum(NULL, (size_t)CF_PROCESS_MOST_BYTES + 1)); \
        CF_CHECK_EQUAL(TOO_LONG, cf_process_##NAME##_sum(data, (size_t)CF_PROCESS_MOST_BYTES + 1));  \
    } while (0)

#define CHECK_LARGEST(NAME)                                                                                            \
    do {                                                                                                               \
        uint8_t *largest = malloc(CF_PROCESS_MOST_BYTES);                                                              \
        CF_CHECK_EQUAL(true, largest != NULL);                                                                         \
        memset(largest, 255, CF_PROCESS_MOST_BYTES);                                                                   \
        CF_CHECK_EQUAL((int64_t)255 * CF_PROCESS_MOST_BYTES, cf_process_##NAME##_sum(largest, CF_PROCESS_MOST_BYTES)); \
        free(largest);                                                                                                 \
    } while (0)

#define CHECK_OPERATE(NAME)                                                             \
    do {                                                                                \
        CF_CHECK_EQUAL(0, cf_process_##NAME##_operate(0));                              \
        CF_CHECK_EQUAL(-1, cf_process_##NAME##_operate(-1));                            \
        CF_CHECK_EQUAL(14, cf_process_##NAME##_operate(7));                             \
        CF_CHECK_EQUAL(-1, cf_process_##NAME##_operate(INT32_MIN));                     \
        CF_CHECK_EQUAL(2 * (int64_t)INT32_MAX, cf_process_##NAME##_operate(INT32_MAX)); \
    } while (0)

int main(void)
{
    CHECK_SUM(static_scratch, -1, -2);
    CHECK_SUM(own_scratch, CF_FIX(-1, 0), CF_FIX(-2, 0));
    CHECK_LARGEST(own_scratch);
    CHECK_OPERATE(static_status);
    CHECK_OPERATE(own_status);
    return cf_check_result();
}
