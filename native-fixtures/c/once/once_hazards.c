/*
 * Three services that are initialised twice, or used too early.
 */
#include <stdbool.h>

#include "once_internal.h"

/* check_then_act */

static struct cf_once_service check_then_act;
static bool check_then_act_ready;

int32_t cf_once_check_then_act_use(void)
{
    if (!check_then_act_ready) { /* RACE: another can find the same before the flag is set. */
        cf_once_initialise(&check_then_act);
        check_then_act_ready = true;
    }
    return cf_once_answer(&check_then_act);
}

int32_t cf_once_check_then_act_runs(void)
{
    return cf_once_runs(&check_then_act);
}

void cf_once_check_then_act_reset(void)
{
    cf_once_forget(&check_then_act);
    check_then_act_ready = false;
}

/* flag_first */

static struct cf_once_service flag_first;
static bool flag_first_ready;

int32_t cf_once_flag_first_use(void)
{
    if (!flag_first_ready) {
        flag_first_ready = true; /* RACE: set before it is true; another uses what is not built yet. */
        cf_once_initialise(&flag_first);
    }
    return cf_once_answer(&flag_first);
}

int32_t cf_once_flag_first_runs(void)
{
    return cf_once_runs(&flag_first);
}

void cf_once_flag_first_reset(void)
{
    cf_once_forget(&flag_first);
    flag_first_ready = false;
}

/* unchecked */

static struct cf_once_service unchecked;

void cf_once_unchecked_init(void)
{
    cf_once_initialise(&unchecked);
}

int32_t cf_once_unchecked_use(void)
{
    return cf_once_answer(&unchecked); /* RACE: nothing says that init has returned, or was ever called. */
}

void cf_once_unchecked_reset(void)
{
    cf_once_forget(&unchecked);
}
