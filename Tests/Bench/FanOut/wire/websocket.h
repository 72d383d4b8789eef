/* As much of RFC 6455 as both ends of the bench need: a frame that is read where it lies, and a frame that is written. */
#pragma once
#include <stddef.h>
#include <stdint.h>

enum opcode { OPCODE_TEXT = 1, OPCODE_CLOSE = 8, OPCODE_PING = 9, OPCODE_PONG = 10 };

struct frame {
    enum opcode opcode;
    size_t head;             /* bytes before the payload, with the mask */
    uint64_t payload;        /* bytes of the payload */
    unsigned char mask[4];   /* zeros where there is none */
};

enum { MOST_HEAD = 14 };

/* Reads the head of a frame; 0 if it is not whole yet. */
int frame_read(struct frame *frame, const unsigned char *bytes, size_t count);

/* Takes the mask off; not called for the server's frames. */
void frame_unmask(const struct frame *frame, unsigned char *payload);

/* Writes a head, with a mask of zeros (RFC 6455, 5.3: it leaves the bytes as they are) for a client. Gives its length. */
size_t frame_head(unsigned char *to, enum opcode opcode, uint64_t payload, int is_masked);
