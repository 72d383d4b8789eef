// libpq as Swift sees it, and what a thread that waits for it is woken with.
#ifndef DIEMCAU_CLIBPQ_SHIM_H
#define DIEMCAU_CLIBPQ_SHIM_H

#include <libpq-fe.h>
#include <sys/eventfd.h>

#endif
