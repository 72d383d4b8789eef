#include "websocket.h"
#include <string.h>

static uint64_t big_endian(const unsigned char *bytes, int count) {
    uint64_t value = 0;
    for (int i = 0; i < count; i++) value = value << 8 | bytes[i];
    return value;
}

int frame_read(struct frame *frame, const unsigned char *bytes, size_t count) {
    if (count < 2) return 0;
    int length = bytes[1] & 0x7f, is_masked = bytes[1] >> 7;
    int more = length == 126 ? 2 : length == 127 ? 8 : 0;
    frame->head = 2 + more + 4 * is_masked;
    if (count < frame->head) return 0;
    frame->opcode = bytes[0] & 0x0f;
    frame->payload = more ? big_endian(bytes + 2, more) : (uint64_t)length;
    memset(frame->mask, 0, 4);
    if (is_masked) memcpy(frame->mask, bytes + 2 + more, 4);
    return 1;
}

void frame_unmask(const struct frame *frame, unsigned char *payload) {
    for (uint64_t i = 0; i < frame->payload; i++) payload[i] ^= frame->mask[i & 3];
}

size_t frame_head(unsigned char *to, enum opcode opcode, uint64_t payload, int is_masked) {
    int more = payload > 65535 ? 8 : payload > 125 ? 2 : 0;
    to[0] = 0x80 | opcode;
    to[1] = (is_masked ? 0x80 : 0) | (more == 8 ? 127 : more == 2 ? 126 : (int)payload);
    for (int i = 0; i < more; i++) to[2 + i] = payload >> 8 * (more - 1 - i);
    if (is_masked) memset(to + 2 + more, 0, 4);
    return 2 + more + 4 * is_masked;
}
