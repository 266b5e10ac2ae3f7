/*
 * What a caller needs to know about the memory of registries, pairs and data; and two callbacks.
 */
#include "../work_internal.h"
#include "callback_internal.h"

size_t cf_callback_size(void)
{
    return sizeof(cf_callback);
}

size_t cf_callback_alignment(void)
{
    return alignof(cf_callback);
}

size_t cf_callback_pair_size(void)
{
    return sizeof(cf_callback_pair);
}

size_t cf_callback_pair_offset(int32_t member)
{
    switch (member) {
    case 0:
        return offsetof(cf_callback_pair, function);
    case 1:
        return offsetof(cf_callback_pair, data);
    default:
        return SIZE_MAX;
    }
}

size_t cf_callback_data_size(void)
{
    return sizeof(cf_callback_data);
}

size_t cf_callback_data_offset(int32_t member)
{
    switch (member) {
    case 0:
        return offsetof(cf_callback_data, number);
    case 1:
        return offsetof(cf_callback_data, retired);
    default:
        return SIZE_MAX;
    }
}

static int32_t use(int32_t value, const cf_callback_data *data, int32_t number)
{
    if (data->number != number) {
        return -2;
    }
    cf_work();
    return data->retired ? -3 : value;
}

int32_t cf_callback_first(int32_t value, void *data)
{
    return use(value, data, 1);
}

int32_t cf_callback_second(int32_t value, void *data)
{
    return use(value, data, 2);
}

void cf_callback_data_retire(cf_callback_data *data)
{
    data->retired = 1;
}
