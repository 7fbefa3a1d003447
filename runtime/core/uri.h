// SPDX-License-Identifier: BSD-3-Clause
// Module URIs and domain names, in the form that generated headers and the public FastRPC user library use.
#ifndef FRT_CORE_URI_H
#define FRT_CORE_URI_H

#include <stdbool.h>
#include <stddef.h>

#define FRT_DOMAIN_COUNT 7
#define FRT_SYMBOL_LIMIT 256

// A part of a text, without NUL.
struct frt_span {
    const char *text; // NULL: absent
    size_t length;
};

enum frt_uri_kind {
    FRT_URI_FILE,      // file://[/]<library>?<symbol>[&key[=value]]...
    FRT_URI_NAME,      // <interface>[&key[=value]]...
    FRT_URI_ITRANSPORT // ITRANSPORT_PREFIX keyword[:argument]
};

struct frt_uri {
    enum frt_uri_kind kind;
    struct frt_span library; // FRT_URI_FILE
    struct frt_span symbol;  // FRT_URI_FILE: the entry point; FRT_URI_NAME: the interface; else the keyword
    bool has_handle;         // _modver=1.0: the skel entry takes a handle
    struct frt_span domain;  // value of _dom
    struct frt_span session; // value of _session
};

// Takes text apart; the result points into it. The first of several equal keys counts. Returns what is wrong,
// or NULL.
const char *frt_uri_parse(const char *text, struct frt_uri *uri);

// The number of a domain name, or -1.
int frt_domain_of_name(const char *name, size_t length);

// "cdsp"; NULL above the last domain.
const char *frt_domain_name(unsigned domain);

// The number of the session that the URI names, 0 without one; -1 when it is none of 0..3.
int frt_uri_session(const struct frt_uri *uri);

#endif
