// SPDX-License-Identifier: BSD-3-Clause
#include "runtime/core/uri.h"

#include <string.h>

#include "runtime/include/remote.h"

static const char *const domain_names[FRT_DOMAIN_COUNT] = {
    [ADSP_DOMAIN_ID] = ADSP_DOMAIN_NAME,   [MDSP_DOMAIN_ID] = MDSP_DOMAIN_NAME,
    [SDSP_DOMAIN_ID] = SDSP_DOMAIN_NAME,   [CDSP_DOMAIN_ID] = CDSP_DOMAIN_NAME,
    [CDSP1_DOMAIN_ID] = CDSP1_DOMAIN_NAME, [GDSP0_DOMAIN_ID] = GDSP0_DOMAIN_NAME,
    [GDSP1_DOMAIN_ID] = GDSP1_DOMAIN_NAME,
};

static bool span_is(struct frt_span span, const char *text) {
    return span.length == strlen(text) && memcmp(span.text, text, span.length) == 0;
}

int frt_domain_of_name(const char *name, size_t length) {
    struct frt_span span = {name, length};
    for (int i = 0; i < FRT_DOMAIN_COUNT; ++i) {
        if (span_is(span, domain_names[i]))
            return i;
    }
    return -1;
}

const char *frt_domain_name(unsigned domain) {
    return domain < FRT_DOMAIN_COUNT ? domain_names[domain] : NULL;
}

int frt_uri_session(const struct frt_uri *uri) {
    if (!uri->session.text)
        return 0;
    if (uri->session.length != 1 || *uri->session.text < '0' || *uri->session.text >= '0' + NUM_SESSIONS)
        return -1;
    return *uri->session.text - '0';
}

// Takes the text up to one of the characters of ends.
static struct frt_span take_until(const char **text, const char *ends) {
    struct frt_span span = {*text, strcspn(*text, ends)};
    *text += span.length;
    return span;
}

static void take_key(struct frt_uri *uri, struct frt_span key, struct frt_span value) {
    if (span_is(key, "_modver"))
        uri->has_handle = uri->has_handle || (value.text && span_is(value, "1.0"));
    else if (span_is(key, "_dom") && !uri->domain.text)
        uri->domain = value.text ? value : (struct frt_span){key.text, 0};
    else if (span_is(key, "_session") && !uri->session.text)
        uri->session = value.text ? value : (struct frt_span){key.text, 0};
}

static void take_keys(struct frt_uri *uri, const char *text) {
    while (*text == '&') {
        ++text;
        struct frt_span key = take_until(&text, "=&");
        struct frt_span value = {0};
        if (*text == '=') {
            ++text;
            value = take_until(&text, "&");
        }
        take_key(uri, key, value);
    }
}

static bool is_symbol(struct frt_span span) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$0123456789";
    if (span.length == 0 || span.length > FRT_SYMBOL_LIMIT)
        return false;
    return strspn(span.text, letters) >= span.length;
}

const char *frt_uri_parse(const char *text, struct frt_uri *uri) {
    *uri = (struct frt_uri){.kind = FRT_URI_NAME};
    if (strncmp(text, ITRANSPORT_PREFIX, strlen(ITRANSPORT_PREFIX)) == 0) {
        text += strlen(ITRANSPORT_PREFIX);
        uri->kind = FRT_URI_ITRANSPORT;
        uri->symbol = take_until(&text, ":&");
        return uri->symbol.length ? NULL : "the keyword is missing";
    }
    if (strncmp(text, "file://", 7) == 0) {
        text += 7;
        text += *text == '/';
        uri->kind = FRT_URI_FILE;
        uri->library = take_until(&text, "?&");
        if (uri->library.length == 0)
            return "the library's name is missing";
        if (*text != '?')
            return "the entry point is missing behind '?'";
        ++text;
    }
    uri->symbol = take_until(&text, "&");
    if (!is_symbol(uri->symbol))
        return "the entry point's name is no identifier of at most 256 characters";
    take_keys(uri, text);
    return NULL;
}
