// SPDX-License-Identifier: BSD-3-Clause
// Builds requests, and verifies and reads replies with FlatBuffers.
#include "bench/calls/server_names.h"

#include "bench/calls/flatbuffers_wire.h"
#include "bench/calls/methods.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace {

using wire::Bytes;
using wire::Method;

flatbuffers::FlatBufferBuilder builder(1024);
std::vector<flatbuffers::Offset<flat::Point>> offsets;
std::vector<flat::Room> rooms;

// The reply in place; nullptr with the reason in `code`.
template <typename Reply, typename Request>
const Reply *call(Method method, flatbuffers::Offset<Request> root, int &code) {
    Bytes reply{};
    builder.Finish(root);
    code = wire::serve(method, wire::finished(builder), reply);
    builder.Clear();
    if (code != AEE_SUCCESS) {
        return nullptr;
    }
    const Reply *out = wire::read<Reply>(reply);
    if (out == nullptr) {
        code = AEE_EBADPARM;
    }
    return out;
}

void copy_text(char *to, int size, const flatbuffers::String *from) {
    if (size > 0) {
        std::size_t length = std::min<std::size_t>(from->size(), static_cast<std::size_t>(size) - 1);
        std::memcpy(to, from->c_str(), length);
        to[length] = '\0';
    }
}

template <typename Element>
void copy_vector(Element *to, int count, const flatbuffers::Vector<Element> *from) {
    std::size_t kept = std::min<std::size_t>(from->size(), static_cast<std::size_t>(count));
    if (kept > 0) {
        std::memcpy(to, from->data(), kept * sizeof *to);
    }
}

int add(remote_handle64, int a, int b, int *sum) {
    int code;
    const auto *out = call<flat::AddReply>(Method::add, flat::CreateAddRequest(builder, a, b), code);
    if (out != nullptr) {
        *sum = out->sum();
    }
    return code;
}

int mixed(remote_handle64, unsigned char kind, boolean enabled, short level, int id, uint64 stamp,
          double scale, uint64 *ticket, float *score) {
    int code;
    auto root = flat::CreateMixedRequest(builder, kind, enabled != 0, level, id, stamp, scale);
    const auto *out = call<flat::MixedReply>(Method::mixed, root, code);
    if (out != nullptr) {
        *ticket = out->ticket();
        *score = out->score();
    }
    return code;
}

int measure(remote_handle64, const char *text, unsigned int *checksum) {
    int code;
    auto root = flat::CreateMeasureRequest(builder, builder.CreateString(text));
    const auto *out = call<flat::MeasureReply>(Method::measure, root, code);
    if (out != nullptr) {
        *checksum = out->checksum();
    }
    return code;
}

int name(remote_handle64, int seed, char *text, int text_size) {
    int code;
    auto root = flat::CreateNameRequest(builder, seed, static_cast<std::uint32_t>(text_size));
    const auto *out = call<flat::NameReply>(Method::name, root, code);
    if (out != nullptr) {
        copy_text(text, text_size, out->text());
    }
    return code;
}

int sum(remote_handle64, const unsigned char *data, int count, uint64 *total) {
    int code;
    auto root = flat::CreateSumRequest(builder, builder.CreateVector(data, static_cast<std::size_t>(count)));
    const auto *out = call<flat::SumReply>(Method::sum, root, code);
    if (out != nullptr) {
        *total = out->total();
    }
    return code;
}

int fill(remote_handle64, unsigned char value, unsigned char *data, int count) {
    int code;
    auto root = flat::CreateFillRequest(builder, value, static_cast<std::uint32_t>(count));
    const auto *out = call<flat::FillReply>(Method::fill, root, code);
    if (out != nullptr) {
        copy_vector(data, count, out->data());
    }
    return code;
}

int scale(remote_handle64, float factor, float *samples, int count) {
    int code;
    auto vector = builder.CreateVector(samples, static_cast<std::size_t>(count));
    const auto *out =
        call<flat::ScaleReply>(Method::scale, flat::CreateScaleRequest(builder, factor, vector), code);
    if (out != nullptr) {
        copy_vector(samples, count, out->samples());
    }
    return code;
}

int total(remote_handle64, const bench_point *points, int count, uint64 *sum) {
    int code;
    offsets.clear();
    for (int i = 0; i < count; i++) {
        auto name = builder.CreateString(points[i].name);
        auto payload =
            builder.CreateVector(points[i].payload, static_cast<std::size_t>(points[i].payloadLen));
        offsets.push_back(flat::CreatePoint(builder, points[i].id, name, payload, points[i].weight));
    }
    auto root = flat::CreateTotalRequest(builder, builder.CreateVector(offsets));
    const auto *out = call<flat::TotalReply>(Method::total, root, code);
    if (out != nullptr) {
        *sum = out->sum();
    }
    return code;
}

int describe(remote_handle64, int seed, bench_point *points, int count) {
    int code;
    rooms.clear();
    for (int i = 0; i < count; i++) {
        rooms.emplace_back(static_cast<std::uint32_t>(points[i].nameLen),
                           static_cast<std::uint32_t>(points[i].payloadLen));
    }
    auto root = flat::CreateDescribeRequest(builder, seed, builder.CreateVectorOfStructs(rooms));
    const auto *out = call<flat::DescribeReply>(Method::describe, root, code);
    if (out != nullptr && out->points()->size() != static_cast<std::size_t>(count)) {
        return AEE_EBADPARM;
    }
    for (int i = 0; out != nullptr && i < count; i++) {
        const flat::Point *point = out->points()->Get(static_cast<flatbuffers::uoffset_t>(i));
        points[i].id = point->id();
        points[i].weight = point->weight();
        copy_text(points[i].name, points[i].nameLen, point->name());
        copy_vector(points[i].payload, points[i].payloadLen, point->payload());
    }
    return code;
}

} // namespace

extern "C" const struct methods flatbuffers_methods;
const struct methods flatbuffers_methods = {add, mixed, measure, name, sum, fill, scale, total, describe};
