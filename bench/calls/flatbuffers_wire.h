// SPDX-License-Identifier: BSD-3-Clause
// What client and server on FlatBuffers share. Both use their builder again and again.
#ifndef BENCH_CALLS_FLATBUFFERS_WIRE_H
#define BENCH_CALLS_FLATBUFFERS_WIRE_H

#include "bench_calls_generated.h"

#include <cstddef>
#include <cstdint>

namespace wire {

enum class Method : std::uint32_t { add, mixed, measure, name, sum, fill, scale, total, describe, count };

struct Bytes {
    const std::uint8_t *data;
    std::size_t size;
};

inline Bytes finished(const flatbuffers::FlatBufferBuilder &builder) {
    return {builder.GetBufferPointer(), builder.GetSize()};
}

// The root of a message in place, nullptr when the bytes are no such message.
template <typename Table> const Table *read(Bytes bytes) {
    flatbuffers::Verifier verifier(bytes.data, bytes.size);
    return verifier.VerifyBuffer<Table>(nullptr) ? flatbuffers::GetRoot<Table>(bytes.data) : nullptr;
}

// Answers a request; the reply is the caller's to read until the next call.
int serve(Method method, Bytes request, Bytes &reply);

} // namespace wire

#endif
