// SPDX-License-Identifier: BSD-3-Clause
// Verifies requests, reads them in place, calls the implementation and builds replies with FlatBuffers.
#include "bench/calls/server_names.h"

#include "bench/calls/flatbuffers_wire.h"

#include <cstring>
#include <vector>

namespace {

using wire::Bytes;
using wire::read;

using Serve = int(Bytes request, Bytes &reply);

flatbuffers::FlatBufferBuilder builder(1024);
std::vector<bench_point> natives;
std::vector<unsigned char> scratch;
std::vector<flatbuffers::Offset<flat::Point>> points;

template <typename Table> int send(flatbuffers::Offset<Table> root, Bytes &reply) {
    builder.Finish(root);
    reply = wire::finished(builder);
    return AEE_SUCCESS;
}

int serve_add(Bytes request, Bytes &reply) {
    const auto *in = read<flat::AddRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    int sum = 0;
    int code = work_bench_calls_add(0, in->a(), in->b(), &sum);
    return code == AEE_SUCCESS ? send(flat::CreateAddReply(builder, sum), reply) : code;
}

int serve_mixed(Bytes request, Bytes &reply) {
    const auto *in = read<flat::MixedRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    uint64 ticket = 0;
    float score = 0;
    int code = work_bench_calls_mixed(0, in->kind(), in->enabled(), in->level(), in->id(), in->stamp(),
                                      in->scale(), &ticket, &score);
    return code == AEE_SUCCESS ? send(flat::CreateMixedReply(builder, ticket, score), reply) : code;
}

int serve_measure(Bytes request, Bytes &reply) {
    const auto *in = read<flat::MeasureRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    unsigned int checksum = 0;
    int code = work_bench_calls_measure(0, in->text()->c_str(), &checksum);
    return code == AEE_SUCCESS ? send(flat::CreateMeasureReply(builder, checksum), reply) : code;
}

int serve_name(Bytes request, Bytes &reply) {
    const auto *in = read<flat::NameRequest>(request);
    if (in == nullptr || in->text_size() == 0 || in->text_size() > INT32_MAX) {
        return AEE_EBADPARM;
    }
    scratch.resize(in->text_size());
    char *text = reinterpret_cast<char *>(scratch.data());
    int code = work_bench_calls_name(0, in->seed(), text, static_cast<int>(in->text_size()));
    return code == AEE_SUCCESS ? send(flat::CreateNameReply(builder, builder.CreateString(text)), reply)
                               : code;
}

int serve_sum(Bytes request, Bytes &reply) {
    const auto *in = read<flat::SumRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    uint64 total = 0;
    int code = work_bench_calls_sum(0, in->data()->data(), static_cast<int>(in->data()->size()), &total);
    return code == AEE_SUCCESS ? send(flat::CreateSumReply(builder, total), reply) : code;
}

int serve_fill(Bytes request, Bytes &reply) {
    const auto *in = read<flat::FillRequest>(request);
    if (in == nullptr || in->count() > INT32_MAX) {
        return AEE_EBADPARM;
    }
    std::uint8_t *data = nullptr;
    auto vector = builder.CreateUninitializedVector(in->count(), &data);
    int code = work_bench_calls_fill(0, in->value(), data, static_cast<int>(in->count()));
    return code == AEE_SUCCESS ? send(flat::CreateFillReply(builder, vector), reply) : code;
}

// The implementation changes samples in place, so it gets those of the reply.
int serve_scale(Bytes request, Bytes &reply) {
    const auto *in = read<flat::ScaleRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    float *samples = nullptr;
    std::size_t count = in->samples()->size();
    auto vector = builder.CreateUninitializedVector(count, &samples);
    if (count > 0) {
        std::memcpy(samples, in->samples()->data(), count * sizeof *samples);
    }
    int code = work_bench_calls_scale(0, in->factor(), samples, static_cast<int>(count));
    return code == AEE_SUCCESS ? send(flat::CreateScaleReply(builder, vector), reply) : code;
}

int serve_total(Bytes request, Bytes &reply) {
    const auto *in = read<flat::TotalRequest>(request);
    if (in == nullptr) {
        return AEE_EBADPARM;
    }
    natives.clear();
    for (const flat::Point *point : *in->points()) {
        natives.push_back({point->id(), const_cast<char *>(point->name()->c_str()),
                           static_cast<int>(point->name()->size()) + 1,
                           const_cast<std::uint8_t *>(point->payload()->data()),
                           static_cast<int>(point->payload()->size()), point->weight()});
    }
    uint64 sum = 0;
    int code = work_bench_calls_total(0, natives.data(), static_cast<int>(natives.size()), &sum);
    return code == AEE_SUCCESS ? send(flat::CreateTotalReply(builder, sum), reply) : code;
}

// The memory behind the natives' strings and payloads; false when it is too much.
bool make_room(const flat::DescribeRequest *in) {
    std::uint64_t size = 0;
    for (const flat::Room *room : *in->rooms()) {
        if (room->name_size() == 0 || room->name_size() > INT32_MAX || room->payload_size() > INT32_MAX) {
            return false;
        }
        size += static_cast<std::uint64_t>(room->name_size()) + room->payload_size();
    }
    if (size > SIZE_MAX / 2) {
        return false;
    }
    scratch.resize(size);
    return true;
}

void place_natives(const flat::DescribeRequest *in) {
    unsigned char *memory = scratch.data();
    natives.clear();
    for (const flat::Room *room : *in->rooms()) {
        natives.push_back({0, reinterpret_cast<char *>(memory), static_cast<int>(room->name_size()),
                           memory + room->name_size(), static_cast<int>(room->payload_size()), 0});
        memory += room->name_size() + std::size_t{room->payload_size()};
    }
}

// A builder moves what it holds when it grows, so the implementation cannot write into it.
int serve_describe(Bytes request, Bytes &reply) {
    const auto *in = read<flat::DescribeRequest>(request);
    if (in == nullptr || !make_room(in)) {
        return AEE_EBADPARM;
    }
    place_natives(in);
    int code = work_bench_calls_describe(0, in->seed(), natives.data(), static_cast<int>(natives.size()));
    if (code != AEE_SUCCESS) {
        return code;
    }
    points.clear();
    for (const bench_point &point : natives) {
        auto name = builder.CreateString(point.name);
        auto payload = builder.CreateVector(point.payload, static_cast<std::size_t>(point.payloadLen));
        points.push_back(flat::CreatePoint(builder, point.id, name, payload, point.weight));
    }
    return send(flat::CreateDescribeReply(builder, builder.CreateVector(points)), reply);
}

constexpr Serve *methods[] = {serve_add,  serve_mixed, serve_measure, serve_name,    serve_sum,
                              serve_fill, serve_scale, serve_total,   serve_describe};
static_assert(sizeof methods / sizeof *methods == static_cast<std::size_t>(wire::Method::count),
              "every method is served");

} // namespace

int wire::serve(Method method, Bytes request, Bytes &reply) {
    builder.Clear();
    return method < Method::count ? methods[static_cast<std::size_t>(method)](request, reply)
                                  : AEE_EUNSUPPORTED;
}
