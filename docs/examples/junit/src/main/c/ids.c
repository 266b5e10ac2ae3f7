#include "ids.h"

int32_t ids_take(struct ids *ids)
{
    return ++ids->last;
}

int32_t ids_take_safely(struct ids *ids)
{
    return __atomic_add_fetch(&ids->last, 1, __ATOMIC_SEQ_CST);
}
