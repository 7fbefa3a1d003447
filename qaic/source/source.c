// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/source/source.h"

#include "qaic/support/arena.h"
#include "qaic/support/map.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MEBIBYTE = 1024 * 1024, FILE_LIMIT = 64 * MEBIBYTE, TOTAL_LIMIT = 256 * MEBIBYTE, TAB_WIDTH = 8 };

struct marker {
    uint32_t offset;
    unsigned line;
    const char *name;
};

// The last column that was asked for: positions are mostly asked for in ascending order, and a line can be
// long.
struct column_cache {
    uint32_t offset;
    unsigned column;
    unsigned character;
};

struct file {
    struct source_file shown;
    struct marker *markers;
    size_t marker_count;
    size_t marker_capacity;
    uint32_t *lines; // where each line starts; made when first needed
    size_t line_count;
    struct column_cache cache;
    const struct origin *origin; // of the text before the first marker
};

struct sources {
    struct arena *arena;
    struct file **files;
    size_t count;
    size_t capacity;
    size_t total;
    const char *main_name;
    struct map *origins[2]; // by is_main
};

struct sources *sources_new(struct arena *arena) {
    struct sources *sources = ARENA_NEW(arena, struct sources);
    sources->arena = arena;
    sources->origins[false] = map_new(arena);
    sources->origins[true] = map_new(arena);
    return sources;
}

static struct file *get_file(const struct sources *sources, uint32_t file) {
    return file >= 1 && file <= sources->count ? sources->files[file - 1] : NULL;
}

static void grow_files(struct sources *sources) {
    if (sources->count < sources->capacity) {
        return;
    }
    sources->capacity = sources->capacity > 0 ? sources->capacity * 2 : 16;
    struct file **files = ARENA_ARRAY(sources->arena, struct file *, sources->capacity);
    if (sources->count > 0) {
        memcpy(files, sources->files, sources->count * sizeof(struct file *));
    }
    sources->files = files;
}

uint32_t sources_add(struct sources *sources, const char *name, const char *text, size_t size, bool is_main,
                     struct span included_from) {
    grow_files(sources);
    struct file *file = ARENA_NEW(sources->arena, struct file);
    file->shown.name = arena_strdup(sources->arena, name);
    file->shown.text = text;
    file->shown.size = size;
    file->shown.is_main = is_main;
    file->shown.included_from = included_from;
    file->cache = (struct column_cache){0, 1, 1};
    sources->files[sources->count++] = file;
    sources->total += size;
    return (uint32_t)sources->count;
}

static const char *reason_of(int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "no such file";
    case EACCES:
    case EPERM:
        return "permission denied";
    case ENAMETOOLONG:
        return "name too long";
    case EMFILE:
    case ENFILE:
        return "too many open files";
    default:
        return "input error";
    }
}

static const char *unfit_reason(const struct sources *sources, const struct stat *status) {
    if (S_ISDIR(status->st_mode)) {
        return "is a folder";
    }
    if (!S_ISREG(status->st_mode)) {
        return "not a regular file";
    }
    if (status->st_size > FILE_LIMIT) {
        return "too large (limit 64 MiB)";
    }
    if ((size_t)status->st_size > TOTAL_LIMIT - sources->total) {
        return "all files together are too large (limit 256 MiB)";
    }
    return NULL;
}

// Reads up to `size` bytes; fewer when the file has shrunk meanwhile. Returns -1 on an input error.
static ssize_t read_all(int descriptor, char *text, size_t size) {
    size_t done = 0;
    while (done < size) {
        ssize_t got = read(descriptor, text + done, size - done);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return -1;
        }
        if (got == 0) {
            break;
        }
        done += (size_t)got;
    }
    return (ssize_t)done;
}

static const char *load(struct sources *sources, int descriptor, char **text, size_t *size) {
    struct stat status;
    if (fstat(descriptor, &status) != 0) {
        return reason_of(errno);
    }
    const char *reason = unfit_reason(sources, &status);
    if (reason != NULL) {
        return reason;
    }
    *text = arena_alloc(sources->arena, (size_t)status.st_size + 1);
    ssize_t got = read_all(descriptor, *text, (size_t)status.st_size);
    if (got < 0) {
        return reason_of(errno);
    }
    *size = (size_t)got;
    return NULL;
}

uint32_t sources_read(struct sources *sources, const char *path, bool is_main, struct span included_from,
                      const char **error) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        *error = reason_of(errno);
        return 0;
    }
    char *text = NULL;
    size_t size = 0;
    *error = load(sources, descriptor, &text, &size);
    close(descriptor);
    if (*error != NULL) {
        return 0;
    }
    return sources_add(sources, path, text, size, is_main, included_from);
}

const struct source_file *sources_file(const struct sources *sources, uint32_t file) {
    const struct file *found = get_file(sources, file);
    return found != NULL ? &found->shown : NULL;
}

size_t sources_count(const struct sources *sources) {
    return sources->count;
}

void sources_set_main_name(struct sources *sources, const char *name) {
    sources->main_name = arena_strdup(sources->arena, name);
}

static void grow_markers(struct sources *sources, struct file *file) {
    if (file->marker_count < file->marker_capacity) {
        return;
    }
    file->marker_capacity = file->marker_capacity > 0 ? file->marker_capacity * 2 : 8;
    struct marker *markers = ARENA_ARRAY(sources->arena, struct marker, file->marker_capacity);
    if (file->marker_count > 0) {
        memcpy(markers, file->markers, file->marker_count * sizeof(*markers));
    }
    file->markers = markers;
}

void sources_set_line(struct sources *sources, uint32_t number, uint32_t offset, const char *name,
                      unsigned line) {
    struct file *file = get_file(sources, number);
    if (file == NULL) {
        return;
    }
    const char *before =
        file->marker_count > 0 ? file->markers[file->marker_count - 1].name : file->shown.name;
    grow_markers(sources, file);
    struct marker *marker = &file->markers[file->marker_count++];
    marker->offset = offset;
    marker->line = line;
    // Most markers of one file repeat a name; sharing it keeps them cheap.
    marker->name = name == NULL || strcmp(name, before) == 0 ? before : arena_strdup(sources->arena, name);
}

static size_t count_lines(const struct file *file) {
    size_t count = 1;
    const char *end = file->shown.text + file->shown.size;
    for (const char *at = file->shown.text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; ++at) {
        ++count;
    }
    return count;
}

static void index_lines(const struct sources *sources, struct file *file) {
    if (file->lines != NULL) {
        return;
    }
    file->lines = ARENA_ARRAY(sources->arena, uint32_t, count_lines(file));
    file->lines[file->line_count++] = 0;
    const char *end = file->shown.text + file->shown.size;
    for (const char *at = file->shown.text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; ++at) {
        file->lines[file->line_count++] = (uint32_t)(at + 1 - file->shown.text);
    }
}

// The 0-based line that holds `offset`.
static size_t line_at(const struct sources *sources, struct file *file, uint32_t offset) {
    index_lines(sources, file);
    size_t low = 0;
    size_t high = file->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (file->lines[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

// The last marker at or before `offset`, or NULL.
static const struct marker *marker_at(const struct file *file, uint32_t offset) {
    size_t low = 0;
    size_t high = file->marker_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (file->markers[middle].offset <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > 0 ? &file->markers[low - 1] : NULL;
}

static void pass(struct column_cache *cache, char c) {
    bool continues = ((unsigned char)c & 0xC0) == 0x80;
    cache->character += !continues;
    if (c == '\t') {
        cache->column = (cache->column - 1) / TAB_WIDTH * TAB_WIDTH + TAB_WIDTH + 1;
    } else {
        cache->column += !continues;
    }
    ++cache->offset;
}

static bool has_mark(const struct file *file, uint32_t start) {
    return start == 0 && file->shown.size >= 3 && memcmp(file->shown.text, "\xEF\xBB\xBF", 3) == 0;
}

// Continues from the place that was asked for last when it is on the same line and not behind.
static const struct column_cache *columns_at(struct file *file, uint32_t start, uint32_t offset) {
    struct column_cache *cache = &file->cache;
    if (cache->offset < start || cache->offset > offset) {
        *cache = (struct column_cache){start, 1, 1};
    }
    if (cache->offset == 0 && offset >= 3 && has_mark(file, start)) {
        cache->offset = 3; // a byte order mark takes no column
    }
    while (cache->offset < offset) {
        pass(cache, file->shown.text[cache->offset]);
    }
    return cache;
}

static uint32_t clamp(const struct file *file, uint32_t offset) {
    return offset <= file->shown.size ? offset : (uint32_t)file->shown.size;
}

struct position sources_position(const struct sources *sources, struct span span) {
    struct position position = {"", 1, 1, 1};
    struct file *file = get_file(sources, span.file);
    if (file == NULL) {
        return position;
    }
    uint32_t offset = clamp(file, span.offset);
    size_t line = line_at(sources, file, offset);
    const struct marker *marker = marker_at(file, offset);
    position.file = file->shown.name;
    position.line = (unsigned)line + 1;
    if (marker != NULL) {
        position.file = marker->name;
        position.line = marker->line + (unsigned)(line - line_at(sources, file, marker->offset));
    }
    const struct column_cache *columns = columns_at(file, file->lines[line], offset);
    position.column = columns->column;
    position.character = columns->character;
    return position;
}

// `./a.idl`, `.//a.idl` and `a.idl` are one file.
static const char *without_dots(const char *name) {
    while (name[0] == '.' && name[1] == '/') {
        name += 2;
        name += strspn(name, "/");
    }
    return name;
}

static const struct origin *make_origin(struct sources *sources, const char *name, bool is_main) {
    if (sources->main_name != NULL) {
        is_main = strcmp(without_dots(name), without_dots(sources->main_name)) == 0;
    }
    const char *key = without_dots(name);
    struct origin *origin = map_get_string(sources->origins[is_main], key);
    if (origin == NULL) {
        origin = ARENA_NEW(sources->arena, struct origin);
        origin->name = name;
        origin->is_main = is_main;
        map_put_string(sources->origins[is_main], key, origin);
    }
    return origin;
}

const struct origin *sources_origin(struct sources *sources, struct span span) {
    struct file *file = get_file(sources, span.file);
    if (file == NULL) {
        return NULL;
    }
    // A #line in a file that was read says where its lines come from, not that it is another file.
    const struct marker *marker = sources->main_name != NULL ? marker_at(file, span.offset) : NULL;
    if (marker != NULL) {
        return make_origin(sources, marker->name, false);
    }
    if (file->origin == NULL) {
        file->origin = make_origin(sources, file->shown.name, file->shown.is_main);
    }
    return file->origin;
}

const char *sources_line(const struct sources *sources, uint32_t number, uint32_t offset, size_t *length) {
    struct file *file = get_file(sources, number);
    *length = 0;
    if (file == NULL) {
        return "";
    }
    size_t line = line_at(sources, file, clamp(file, offset));
    size_t start = file->lines[line];
    size_t end = line + 1 < file->line_count ? file->lines[line + 1] - 1 : file->shown.size;
    if (end > start && line + 1 < file->line_count && file->shown.text[end - 1] == '\r') {
        --end;
    }
    *length = end - start;
    return file->shown.text + start;
}

struct span span_join(struct span first, struct span last) {
    if (first.file != last.file || last.offset < first.offset) {
        return first;
    }
    uint32_t end = last.offset + last.length;
    uint32_t first_end = first.offset + first.length;
    first.length = (end > first_end ? end : first_end) - first.offset;
    return first;
}
