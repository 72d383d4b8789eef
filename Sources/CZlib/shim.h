// zlib as Swift sees it. deflateInit2 is a macro that hands in the library's version and the size of its struct.
#ifndef DIEMCAU_CZLIB_SHIM_H
#define DIEMCAU_CZLIB_SHIM_H

#include <zlib.h>

static inline int gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16 /* a gzip header */, 9, Z_DEFAULT_STRATEGY);
}

#endif
