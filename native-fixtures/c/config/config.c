/*
 * What a caller needs to know about a configuration's memory, and numbered values.
 */
#include <string.h>

#include "config_internal.h"

size_t cf_config_size(void)
{
    return sizeof(cf_config);
}

size_t cf_config_alignment(void)
{
    return alignof(cf_config);
}

size_t cf_config_values_size(void)
{
    return sizeof(cf_config_values);
}

size_t cf_config_values_offset(int32_t member)
{
    switch (member) {
    case 0:
        return offsetof(cf_config_values, timeout_ms);
    case 1:
        return offsetof(cf_config_values, max_retries);
    case 2:
        return offsetof(cf_config_values, enabled);
    case 3:
        return offsetof(cf_config_values, name);
    default:
        return SIZE_MAX;
    }
}

void cf_config_values_fill(cf_config_values *values, int32_t number)
{
    memset(values, 0, sizeof *values);
    if (number == 0) {
        return;
    }
    values->timeout_ms = (uint32_t)number;
    values->max_retries = (uint32_t)number;
    values->enabled = true;
    memset(values->name, 'a' + number % 26, sizeof values->name - 1);
}

int32_t cf_config_values_number(const cf_config_values *values)
{
    cf_config_values expected;
    cf_config_values_fill(&expected, (int32_t)values->timeout_ms);
    bool whole = values->max_retries == expected.max_retries && values->enabled == expected.enabled &&
                 memcmp(values->name, expected.name, sizeof expected.name) == 0;
    return whole ? (int32_t)values->timeout_ms : -1;
}
