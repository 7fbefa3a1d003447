// SPDX-License-Identifier: BSD-3-Clause
#include "tests/malformed/malformed.h"

#include <string.h>

static bool is_buffer(const struct argument *argument)
{
    return argument->part == PART_IN || argument->part == PART_ROUT;
}

static bool change_bytes(struct argument *argument, enum change change, size_t where, uint32_t value)
{
    if (argument->part != PART_IN)
        return false;
    if (change == CHANGE_WORD && where + sizeof value <= argument->size)
        memcpy(argument->data + where, &value, sizeof value);
    else if (change == CHANGE_BYTE && where < argument->size)
        argument->data[argument->size - 1 - where] = (unsigned char)value;
    else
        return false;
    return true;
}

static bool change_place(struct message *message, struct argument *argument, enum change change, uint32_t value)
{
    if (!is_buffer(argument))
        return false;
    if (change == CHANGE_SIZE) {
        if (value > MAX_BUFFER)
            return false;
        message_resize(message, (size_t)(argument - message->arguments), value);
    } else if (change == CHANGE_NULL) {
        argument->null = true;
        message_resize(message, (size_t)(argument - message->arguments), 0);
        argument->size = value;
    } else {
        argument->shift = value % 16;
    }
    return true;
}

static bool change_neighbours(struct message *message, size_t at)
{
    struct argument *argument = &message->arguments[at];
    struct argument other = *argument;

    if (at + 1 >= message->total || argument[1].part != argument->part)
        return false;
    argument[0] = argument[1];
    argument[1] = other;
    return true;
}

// The border between two parts moves by one argument, whatever that argument is.
static bool change_part(struct message *message, size_t at, uint32_t value)
{
    struct argument *argument = &message->arguments[at];
    const int to = (int)argument->part + (value % 2 == 0 ? -1 : 1);
    const bool at_border = value % 2 == 0 ? at == 0 || argument[-1].part != argument->part
                                          : at + 1 == message->total || argument[1].part != argument->part;

    if (!at_border || to < 0 || to >= PART_COUNT)
        return false;
    if ((argument->part == PART_IN) != ((enum part)to == PART_IN)) {
        const size_t size = argument->null || !is_buffer(argument) ? 0 : argument->size;

        message_remove(message, at);
        return message_insert(message, at, (enum part)to, size);
    }
    message->counts[argument->part]--;
    message->counts[to]++;
    argument->part = (enum part)to;
    return true;
}

bool message_change(struct message *message, enum change change, size_t at, size_t where, uint32_t value)
{
    if (change == CHANGE_METHOD)
        message->method = value % 32;
    else if (change == CHANGE_ATTRIBUTES)
        message->attributes = value % 8;
    if (change == CHANGE_METHOD || change == CHANGE_ATTRIBUTES)
        return true;
    if (at >= message->total)
        return false;
    switch (change) {
    case CHANGE_WORD:
    case CHANGE_BYTE:
        return !message->arguments[at].null && change_bytes(&message->arguments[at], change, where, value);
    case CHANGE_SIZE:
    case CHANGE_NULL:
    case CHANGE_SHIFT:
        return !message->arguments[at].null && change_place(message, &message->arguments[at], change, value);
    case CHANGE_REMOVE:
        message_remove(message, at);
        return true;
    case CHANGE_INSERT:
        return message_insert(message, at, message->arguments[at].part, value % 64);
    case CHANGE_SWAP:
        return change_neighbours(message, at);
    case CHANGE_PART:
        return change_part(message, at, value);
    case CHANGE_FD:
        message->arguments[at].fd = (int32_t)value;
        return !is_buffer(&message->arguments[at]);
    case CHANGE_METHOD:
    case CHANGE_ATTRIBUTES:
    case CHANGE_KINDS:
        break;
    }
    return false;
}
