// libqrencode as Swift sees it.
#ifndef DIEMCAU_CQRENCODE_SHIM_H
#define DIEMCAU_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
