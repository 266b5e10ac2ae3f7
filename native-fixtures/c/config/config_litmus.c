/*
 * A writer of number 7 beside a reader, from number 0; see ../litmus_internal.h.
 */
#include "../litmus_internal.h"
#include "config.h"

static cf_config_values seven;

/* Results of a reader: a number, -1 for torn values, or what `get` said. */
#define CASE_ACTORS(NAME)                                                   \
    static int64_t NAME##_write(void *cell)                                 \
    {                                                                       \
        return cf_config_##NAME##_set(cell, &seven);                        \
    }                                                                       \
    static int64_t NAME##_read(void *cell)                                  \
    {                                                                       \
        cf_config_values values;                                            \
        int32_t error = cf_config_##NAME##_get(cell, &values);              \
        return error != 0 ? -10 + error : cf_config_values_number(&values); \
    }

CASE_ACTORS(plain)
CASE_ACTORS(mutex)
CASE_ACTORS(rwlock)
CASE_ACTORS(seqlock)
CASE_ACTORS(swapped_pointer)
CASE_ACTORS(robust)

static bool torn(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    return first != 0 || (second != 0 && second != 7);
}

static int64_t field_wise_write(void *cell)
{
    cf_config_field_wise_set_timeout_ms(cell, seven.timeout_ms);
    cf_config_field_wise_set_max_retries(cell, seven.max_retries);
    cf_config_field_wise_set_enabled(cell, seven.enabled);
    return cf_config_field_wise_set_name(cell, seven.name);
}

static int64_t field_wise_read(void *cell)
{
    cf_config_values values;
    int32_t error = cf_config_field_wise_get(cell, &values);
    return error != 0 ? -10 + error : cf_config_values_number(&values);
}

static int64_t double_read_write(void *cell)
{
    cf_config_double_read_set_timeout_ms(cell, CF_CONFIG_MOST_TIMEOUT_MS + 1);
    return 0;
}

static int64_t double_read_read(void *cell)
{
    return cf_config_double_read_timeout_ms(cell);
}

static int64_t single_read_write(void *cell)
{
    cf_config_single_read_set_timeout_ms(cell, CF_CONFIG_MOST_TIMEOUT_MS + 1);
    return 0;
}

static int64_t single_read_read(void *cell)
{
    return cf_config_single_read_timeout_ms(cell);
}

static bool too_long(void *cell, int64_t first, int64_t second)
{
    (void)cell;
    (void)first;
    return second != 0 && second != -1;
}

static void robust_init(void *cell)
{
    cf_config_robust_init(cell);
}

static int64_t robust_abandon(void *cell)
{
    return cf_config_robust_abandon(cell, &seven);
}

/* -11 is what a poisoned lock gives. */
static bool torn_by_a_death(void *cell, int64_t first, int64_t second)
{
    cf_config_values values;
    int32_t error = cf_config_robust_get(cell, &values);
    return first != 0 || (second != 0 && second != -11) || error != -1;
}

static const cf_litmus cases[] = {
    {"config.plain", CF_SHOWS, false, NULL, {plain_write, plain_read}, torn},
    {"config.mutex", CF_HOLDS, false, NULL, {mutex_write, mutex_read}, torn},
    {"config.rwlock", CF_HOLDS, false, NULL, {rwlock_write, rwlock_read}, torn},
    {"config.seqlock", CF_HOLDS, false, NULL, {seqlock_write, seqlock_read}, torn},
    {"config.swapped-pointer", CF_HOLDS, false, NULL, {swapped_pointer_write, swapped_pointer_read}, torn},
    {"config.robust", CF_HOLDS_ALWAYS, false, robust_init, {robust_write, robust_read}, torn},
    {"config.robust, owner dies", CF_HOLDS, true, robust_init, {robust_abandon, robust_read}, torn_by_a_death},
    {"config.field-wise", CF_SHOWS, false, NULL, {field_wise_write, field_wise_read}, torn},
    {"config.double-read", CF_SHOWS, false, NULL, {double_read_write, double_read_read}, too_long},
    {"config.single-read", CF_HOLDS, false, NULL, {single_read_write, single_read_read}, too_long},
};

int main(int argc, char **argv)
{
    cf_config_values_fill(&seven, 7);
    return cf_litmus_main(argc, argv, cases, sizeof cases / sizeof cases[0]);
}
