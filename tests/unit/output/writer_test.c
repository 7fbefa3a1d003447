// SPDX-License-Identifier: BSD-3-Clause
#include "qaic/output/writer.h"

#include "qaic/output/old_file.h"
#include "qaic/support/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct fixture {
    struct arena *arena;
    struct output_writer *writer;
    char folder[32];
    const char *failed;
    const char *error;
};

static int open_folder(void **state) {
    struct fixture *fixture = calloc(1, sizeof(*fixture));
    strcpy(fixture->folder, "/tmp/qaic-writer-XXXXXX");
    fixture->arena = arena_new();
    fixture->writer = output_writer_new(fixture->arena);
    *state = fixture;
    return mkdtemp(fixture->folder) != NULL ? 0 : 1;
}

static const char *path_of(struct fixture *fixture, const char *name) {
    return arena_printf(fixture->arena, "%s/%s", fixture->folder, name);
}

static size_t count_files(struct fixture *fixture) {
    DIR *folder = opendir(fixture->folder);
    size_t count = 0;
    while (readdir(folder) != NULL) {
        ++count;
    }
    closedir(folder);
    return count - 2; // "." and ".."
}

static int close_folder(void **state) {
    struct fixture *fixture = *state;
    output_discard(fixture->writer);
    DIR *folder = opendir(fixture->folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        remove(path_of(fixture, entry->d_name));
    }
    closedir(folder);
    int status = rmdir(fixture->folder);
    arena_free(fixture->arena);
    free(fixture);
    return status;
}

static void put(const char *path, const char *bytes, size_t size) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    fclose(file);
}

static void assert_file(struct fixture *fixture, const char *name, const char *bytes, size_t size) {
    char *got = arena_alloc(fixture->arena, size + 1);
    FILE *file = fopen(path_of(fixture, name), "r");
    assert_non_null(file);
    assert_int_equal(fread(got, 1, size + 1, file), size);
    fclose(file);
    assert_memory_equal(got, bytes, size);
}

static void add(struct fixture *fixture, const char *name, const char *bytes, size_t size) {
    output_begin(fixture->writer, path_of(fixture, name));
    output_append(fixture->writer, bytes, size);
    output_end(fixture->writer);
}

static bool commit(struct fixture *fixture) {
    return output_commit(fixture->writer, &fixture->failed, &fixture->error);
}

// Bytes that differ from block to block.
static char *make_bytes(struct fixture *fixture, size_t size) {
    char *bytes = arena_alloc(fixture->arena, size);
    for (size_t i = 0; i < size; ++i) {
        bytes[i] = (char)(i * 31 + i / 1000);
    }
    return bytes;
}

static void a_file_has_its_name_only_after_the_commit(void **state) {
    struct fixture *fixture = *state;
    put(path_of(fixture, "a"), "old", 3);
    add(fixture, "a", "new", 3);
    add(fixture, "b", "other", 5);
    add(fixture, "empty", "", 0);
    assert_file(fixture, "a", "old", 3);
    assert_int_equal(access(path_of(fixture, "b"), F_OK), -1);
    assert_true(commit(fixture));
    assert_file(fixture, "a", "new", 3);
    assert_file(fixture, "b", "other", 5);
    assert_file(fixture, "empty", "", 0);
    assert_int_equal(count_files(fixture), 3);
}

static void a_run_may_write_many_files(void **state) {
    struct fixture *fixture = *state;
    char name[16];
    for (int i = 0; i < 500; ++i) {
        snprintf(name, sizeof(name), "file%d", i);
        add(fixture, name, name, strlen(name));
    }
    assert_true(commit(fixture));
    assert_int_equal(count_files(fixture), 500);
    assert_file(fixture, "file0", "file0", 5);
    assert_file(fixture, "file499", "file499", 7);
}

static void nothing_is_left_of_what_is_discarded(void **state) {
    struct fixture *fixture = *state;
    put(path_of(fixture, "a"), "old", 3);
    add(fixture, "a", "new", 3);
    output_begin(fixture->writer, path_of(fixture, "b"));
    char *bytes = make_bytes(fixture, 2 * OLD_FILE_BLOCK);
    output_append(fixture->writer, bytes, 2 * OLD_FILE_BLOCK);
    assert_int_equal(count_files(fixture), 3);
    output_discard(fixture->writer);
    assert_int_equal(count_files(fixture), 1);
    add(fixture, "c", "late", 4);
    assert_false(commit(fixture));
    assert_file(fixture, "a", "old", 3);
    assert_int_equal(count_files(fixture), 1);
}

static void one_failure_keeps_all_files_unwritten(void **state) {
    struct fixture *fixture = *state;
    put(path_of(fixture, "a"), "old", 3);
    add(fixture, "a", "new", 3);
    add(fixture, "missing/b", "two", 3);
    add(fixture, "c", "three", 5);
    assert_int_equal(count_files(fixture), 1);
    assert_false(commit(fixture));
    assert_string_equal(fixture->failed, path_of(fixture, "missing/b"));
    assert_string_equal(fixture->error, "No such file or directory");
    assert_file(fixture, "a", "old", 3);
}

static void what_cannot_be_put_back_is_in_the_way(void **state) {
    struct fixture *fixture = *state;
    assert_int_equal(mkfifo(path_of(fixture, "pipe"), 0600), 0);
    add(fixture, "pipe", "x", 1);
    assert_false(commit(fixture));
    assert_string_equal(fixture->error, "is not a regular file");
}

// Sizes at and around the ends of blocks.
static const size_t sizes[] = {1, OLD_FILE_BLOCK - 1, OLD_FILE_BLOCK, OLD_FILE_BLOCK + 1,
                               3 * OLD_FILE_BLOCK + 7};

static void equal_files_are_not_touched(void **state) {
    struct fixture *fixture = *state;
    const char *path = path_of(fixture, "a");
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); ++i) {
        const char *bytes = make_bytes(fixture, sizes[i]);
        struct stat before;
        struct stat after;
        put(path, bytes, sizes[i]);
        assert_int_equal(stat(path, &before), 0);
        output_begin(fixture->writer, path);
        for (size_t at = 0; at < sizes[i]; at += 1000) {
            output_append(fixture->writer, bytes + at, sizes[i] - at < 1000 ? sizes[i] - at : 1000);
            assert_int_equal(count_files(fixture), 1);
        }
        output_end(fixture->writer);
        assert_int_equal(count_files(fixture), 1);
        assert_true(commit(fixture));
        assert_int_equal(stat(path, &after), 0);
        assert_int_equal(after.st_ino, before.st_ino);
        assert_file(fixture, "a", bytes, sizes[i]);
    }
}

static void any_difference_is_written(void **state) {
    struct fixture *fixture = *state;
    size_t size = 3 * OLD_FILE_BLOCK + 7;
    const char *old = make_bytes(fixture, size);
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); ++i) {
        char *bytes = make_bytes(fixture, size);
        bytes[sizes[i] - 1] ^= 1;
        put(path_of(fixture, "a"), old, size);
        add(fixture, "a", bytes, size);
        assert_true(commit(fixture));
        assert_file(fixture, "a", bytes, size);
    }
    assert_int_equal(count_files(fixture), 1);
}

static void longer_and_shorter_files_are_different(void **state) {
    struct fixture *fixture = *state;
    const char *bytes = make_bytes(fixture, 5 * OLD_FILE_BLOCK);
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); ++i) {
        for (size_t extra = 1; extra <= OLD_FILE_BLOCK; extra += OLD_FILE_BLOCK - 1) {
            put(path_of(fixture, "a"), bytes, sizes[i]);
            put(path_of(fixture, "b"), bytes, sizes[i] + extra - 1);
            add(fixture, "a", bytes, sizes[i] + extra - 1);
            add(fixture, "b", bytes, sizes[i]);
            assert_true(commit(fixture));
            assert_file(fixture, "a", bytes, sizes[i] + extra - 1);
            assert_file(fixture, "b", bytes, sizes[i]);
        }
    }
    assert_int_equal(count_files(fixture), 2);
}

static void a_file_that_changes_while_it_is_compared_is_an_error(void **state) {
    struct fixture *fixture = *state;
    size_t size = 3 * OLD_FILE_BLOCK;
    char *bytes = make_bytes(fixture, size);
    static const size_t places[] = {0, OLD_FILE_BLOCK - 1, OLD_FILE_BLOCK};
    for (size_t i = 0; i < sizeof(places) / sizeof(*places); ++i) {
        struct output_writer *writer = output_writer_new(fixture->arena);
        const char *path = path_of(fixture, "a");
        put(path, bytes, size);
        output_begin(writer, path);
        output_append(writer, bytes, 2 * OLD_FILE_BLOCK);
        char *changed = make_bytes(fixture, size);
        changed[places[i]] ^= 1;
        put(path, changed, size);
        output_append(writer, "different", 9);
        output_end(writer);
        assert_false(output_commit(writer, &fixture->failed, &fixture->error));
        assert_string_equal(fixture->error, "the old file is being changed");
        assert_file(fixture, "a", changed, size);
        assert_int_equal(count_files(fixture), 1);
    }
}

static void a_file_that_shrinks_while_it_is_compared_is_an_error(void **state) {
    struct fixture *fixture = *state;
    char *bytes = make_bytes(fixture, 2 * OLD_FILE_BLOCK);
    put(path_of(fixture, "a"), bytes, 2 * OLD_FILE_BLOCK);
    output_begin(fixture->writer, path_of(fixture, "a"));
    output_append(fixture->writer, bytes, 2 * OLD_FILE_BLOCK);
    put(path_of(fixture, "a"), bytes, OLD_FILE_BLOCK + 1);
    output_append(fixture->writer, "x", 1);
    output_end(fixture->writer);
    assert_false(commit(fixture));
    assert_string_equal(fixture->error, "the old file is being changed");
    assert_int_equal(count_files(fixture), 1);
}

static void memory_does_not_grow_with_the_files(void **state) {
    struct fixture *fixture = *state;
    const char *bytes = make_bytes(fixture, OLD_FILE_BLOCK + 1);
    size_t before = arena_size(fixture->arena);
    output_begin(fixture->writer, path_of(fixture, "a"));
    for (int i = 0; i < 200; ++i) {
        output_append(fixture->writer, bytes, OLD_FILE_BLOCK + 1);
    }
    output_end(fixture->writer);
    assert_int_equal(arena_size(fixture->arena), before);
    assert_true(commit(fixture));
}

static void temporary_files_can_be_removed_at_any_time(void **state) {
    struct fixture *fixture = *state;
    add(fixture, "a", "one", 3);
    output_begin(fixture->writer, path_of(fixture, "b"));
    output_append(fixture->writer, make_bytes(fixture, OLD_FILE_BLOCK), OLD_FILE_BLOCK);
    assert_int_equal(count_files(fixture), 2);
    output_remove_temporaries(fixture->writer);
    assert_int_equal(count_files(fixture), 0);
}

int main(void) {
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_has_its_name_only_after_the_commit),
        IN_FOLDER(a_run_may_write_many_files),
        IN_FOLDER(nothing_is_left_of_what_is_discarded),
        IN_FOLDER(one_failure_keeps_all_files_unwritten),
        IN_FOLDER(what_cannot_be_put_back_is_in_the_way),
        IN_FOLDER(equal_files_are_not_touched),
        IN_FOLDER(any_difference_is_written),
        IN_FOLDER(longer_and_shorter_files_are_different),
        IN_FOLDER(a_file_that_changes_while_it_is_compared_is_an_error),
        IN_FOLDER(a_file_that_shrinks_while_it_is_compared_is_an_error),
        IN_FOLDER(memory_does_not_grow_with_the_files),
        IN_FOLDER(temporary_files_can_be_removed_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
