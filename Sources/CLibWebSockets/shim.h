// libwebsockets and libev as Swift sees them, and the few things that Swift cannot import: macros, and two questions to the kernel.
#ifndef DIEMCAU_CLIBWEBSOCKETS_SHIM_H
#define DIEMCAU_CLIBWEBSOCKETS_SHIM_H

#include <ev.h>
#include <libwebsockets.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

// ev_*_init and ev_*_set are macros.
static inline void loop_start_timer(struct ev_loop *loop, ev_timer *watcher, void (*call)(struct ev_loop *, ev_timer *, int),
                                    double every, void *data) {
    ev_timer_init(watcher, call, every, every);
    watcher->data = data;
    ev_timer_start(loop, watcher);
}

// On the loop's next turn.
static inline void loop_start_once(struct ev_loop *loop, ev_timer *watcher, void (*call)(struct ev_loop *, ev_timer *, int), void *data) {
    ev_timer_init(watcher, call, 0., 0.);
    watcher->data = data;
    ev_timer_start(loop, watcher);
}

static inline void loop_start_async(struct ev_loop *loop, ev_async *watcher, void (*call)(struct ev_loop *, ev_async *, int), void *data) {
    ev_async_init(watcher, call);
    watcher->data = data;
    ev_async_start(loop, watcher);
}

static inline void loop_start_reading(struct ev_loop *loop, ev_io *watcher, void (*call)(struct ev_loop *, ev_io *, int), int fd, void *data) {
    ev_io_init(watcher, call, fd, EV_READ);
    watcher->data = data;
    ev_io_start(loop, watcher);
}

// The constants of OpenSSL are function-like macros. TLS 1.2 is the oldest that is spoken.
static inline long tls_older_than_1_2(void) { return (long)(SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1); }

// 0 when the chain and the key, both PEM files, can be read and belong together; else why not, in OpenSSL's words.
static inline int tls_pair_fault(const char *chain, const char *key, char *reason, size_t size) {
    ERR_clear_error();
    SSL_CTX *tried = SSL_CTX_new(TLS_server_method());
    int sound = tried && SSL_CTX_use_certificate_chain_file(tried, chain) == 1 &&
                SSL_CTX_use_PrivateKey_file(tried, key, SSL_FILETYPE_PEM) == 1 && SSL_CTX_check_private_key(tried) == 1;
    SSL_CTX_free(tried);
    if (!sound) ERR_error_string_n(ERR_get_error(), reason, size);
    ERR_clear_error();
    return !sound;
}

// Bytes given to the kernel that the peer has not acknowledged (SIOCOUTQ, tcp(7)); -1 if the socket is gone.
static inline int link_unacknowledged(int fd) {
    int bytes = 0;
    return ioctl(fd, TIOCOUTQ, &bytes) == 0 ? bytes : -1;
}

// Bytes that the peer has acknowledged since the connection began. The C library's struct tcp_info ends before this field, so its place
// in the kernel's (linux/tcp.h) is written out; a kernel too old to have it answers with a shorter struct, and 0 is returned.
static inline uint64_t link_acknowledged(int fd) {
    struct {
        uint8_t states[8];
        uint32_t counters[24];
        uint64_t pacing_rate, max_pacing_rate, bytes_acked;
    } info = {{0}, {0}, 0, 0, 0};
    socklen_t size = sizeof(info);
    return getsockopt(fd, IPPROTO_TCP, 11 /* TCP_INFO */, &info, &size) == 0 && size == sizeof(info) ? info.bytes_acked : 0;
}

#endif
