/*
 * Configurations on one thread; `robust` also with one that dies.
 */
#include "../check.h"
#include "config.h"

static cf_config *fresh(void)
{
    return cf_check_zeroed(cf_config_alignment(), cf_config_size());
}

#define CHECK_SET_AND_GET(NAME)                               \
    do {                                                      \
        cf_config *c = fresh();                               \
        cf_config_values seven;                               \
        cf_config_values eight;                               \
        cf_config_values found;                               \
        cf_config_values_fill(&seven, 7);                     \
        cf_config_values_fill(&eight, 8);                     \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_get(c, &found)); \
        CF_CHECK_EQUAL(0, cf_config_values_number(&found));   \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_set(c, &seven)); \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_get(c, &found)); \
        CF_CHECK_EQUAL(7, cf_config_values_number(&found));   \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_set(c, &eight)); \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_get(c, &found)); \
        CF_CHECK_EQUAL(8, cf_config_values_number(&found));   \
        CF_CHECK_EQUAL(-2, cf_config_##NAME##_set(c, NULL));  \
        CF_CHECK_EQUAL(-2, cf_config_##NAME##_get(c, NULL));  \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_get(c, &found)); \
        CF_CHECK_EQUAL(8, cf_config_values_number(&found));   \
        free(c);                                              \
    } while (0)

#define CHECK_TIMEOUT(NAME)                                                          \
    do {                                                                             \
        cf_config *c = fresh();                                                      \
        CF_CHECK_EQUAL(0, cf_config_##NAME##_timeout_ms(c));                         \
        cf_config_##NAME##_set_timeout_ms(c, CF_CONFIG_MOST_TIMEOUT_MS);             \
        CF_CHECK_EQUAL(CF_CONFIG_MOST_TIMEOUT_MS, cf_config_##NAME##_timeout_ms(c)); \
        cf_config_##NAME##_set_timeout_ms(c, CF_CONFIG_MOST_TIMEOUT_MS + 1);         \
        CF_CHECK_EQUAL(-1, cf_config_##NAME##_timeout_ms(c));                        \
        free(c);                                                                     \
    } while (0)

static void check_numbered_values(void)
{
    cf_config_values values;
    cf_config_values other;
    cf_config_values_fill(&values, 0);
    CF_CHECK_EQUAL(true, cf_check_all_zero(&values, sizeof values));
    cf_config_values_fill(&values, INT32_MAX);
    CF_CHECK_EQUAL(INT32_MAX, cf_config_values_number(&values));

    cf_config_values_fill(&values, 7);
    other = values;
    other.max_retries++;
    CF_CHECK_EQUAL(-1, cf_config_values_number(&other));
    other = values;
    other.enabled = false;
    CF_CHECK_EQUAL(-1, cf_config_values_number(&other));
    other = values;
    other.name[30]++;
    CF_CHECK_EQUAL(-1, cf_config_values_number(&other));
    other = values;
    other.timeout_ms = 0;
    CF_CHECK_EQUAL(-1, cf_config_values_number(&other));
}

static void check_layout(void)
{
    cf_config_values values;
    CF_CHECK_EQUAL(sizeof values, cf_config_values_size());
    CF_CHECK_EQUAL(0, cf_config_values_offset(0));
    CF_CHECK_EQUAL((char *)&values.name - (char *)&values, cf_config_values_offset(3));
    CF_CHECK_EQUAL((int64_t)SIZE_MAX, cf_config_values_offset(4));
}

static void check_field_wise(void)
{
    cf_config *c = fresh();
    cf_config_values seven;
    cf_config_values found;
    cf_config_values_fill(&seven, 7);
    CF_CHECK_EQUAL(0, cf_config_field_wise_set_timeout_ms(c, seven.timeout_ms));
    CF_CHECK_EQUAL(0, cf_config_field_wise_get(c, &found));
    CF_CHECK_EQUAL(-1, cf_config_values_number(&found));
    CF_CHECK_EQUAL(0, cf_config_field_wise_set_max_retries(c, seven.max_retries));
    CF_CHECK_EQUAL(0, cf_config_field_wise_set_enabled(c, seven.enabled));
    CF_CHECK_EQUAL(0, cf_config_field_wise_set_name(c, seven.name));
    CF_CHECK_EQUAL(0, cf_config_field_wise_get(c, &found));
    CF_CHECK_EQUAL(7, cf_config_values_number(&found));
    CF_CHECK_EQUAL(-2, cf_config_field_wise_get(c, NULL));
    CF_CHECK_EQUAL(-2, cf_config_field_wise_set_name(c, NULL));
    CF_CHECK_EQUAL(-3, cf_config_field_wise_set_name(c, "a name of thirty-two characters."));
    CF_CHECK_EQUAL(0, cf_config_field_wise_get(c, &found));
    CF_CHECK_EQUAL(7, cf_config_values_number(&found));
    free(c);
}

/* A mutant forgets that the owner died, and so gives torn values as if they were right. */
static void check_robust(void)
{
    cf_config *c = fresh();
    cf_config_values seven;
    cf_config_values found;
    cf_config_values_fill(&seven, 7);
    cf_config_values_fill(&found, 9);
    CF_CHECK_EQUAL(0, cf_config_robust_init(c));
    CF_CHECK_EQUAL(0, cf_config_robust_recover(c));
    CF_CHECK_EQUAL(-2, cf_config_robust_set(c, NULL));
    CF_CHECK_EQUAL(-2, cf_config_robust_get(c, NULL));
    CF_CHECK_EQUAL(-2, cf_config_robust_abandon(c, NULL));

    CF_CHECK_EQUAL(0, cf_config_robust_abandon(c, &seven));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_config_robust_get(c, &found));
    CF_CHECK_EQUAL(CF_FIX(9, -1), cf_config_values_number(&found));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_config_robust_set(c, &seven));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_config_robust_get(c, &found));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_config_robust_abandon(c, &seven));

    CF_CHECK_EQUAL(CF_FIX(1, 0), cf_config_robust_recover(c));
    CF_CHECK_EQUAL(0, cf_config_robust_get(c, &found));
    CF_CHECK_EQUAL(CF_FIX(0, 7), cf_config_values_number(&found));
    CF_CHECK_EQUAL(0, cf_config_robust_set(c, &seven));
    CF_CHECK_EQUAL(0, cf_config_robust_get(c, &found));
    CF_CHECK_EQUAL(7, cf_config_values_number(&found));
    CF_CHECK_EQUAL(0, cf_config_robust_recover(c));
    free(c);

    c = fresh();
    CF_CHECK_EQUAL(0, cf_config_robust_init(c));
    CF_CHECK_EQUAL(0, cf_config_robust_abandon(c, &seven));
    CF_CHECK_EQUAL(CF_FIX(-1, 0), cf_config_robust_set(c, &seven));
    free(c);
}

int main(void)
{
    check_numbered_values();
    check_layout();
    CHECK_SET_AND_GET(plain);
    CHECK_SET_AND_GET(mutex);
    CHECK_SET_AND_GET(rwlock);
    CHECK_SET_AND_GET(seqlock);
    CHECK_SET_AND_GET(swapped_pointer);
    check_field_wise();
    CHECK_TIMEOUT(double_read);
    CHECK_TIMEOUT(single_read);
    check_robust();
    return cf_check_result();
}
