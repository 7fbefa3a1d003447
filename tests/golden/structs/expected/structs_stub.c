#ifndef _STRUCTS_STUB_H
#define _STRUCTS_STUB_H

#include "structs.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_structs_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_structs_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_structs_string_size(const char* data)
{
   size_t length = data == NULL ? INT32_MAX : strlen(data);

   return length < INT32_MAX ? (uint32_t)length + 1 : 0;
}

/* A call whose arguments are counted first and filled in then. */
typedef struct {
   size_t ins, routs, in_handles, rout_handles;     /* how many of each kind */
   uint64_t bytes;                                  /* memory for records */
   remote_arg* args;                                /* one block: arguments, then records */
   remote_arg *in, *rout, *in_handle, *rout_handle; /* the next of each kind */
   unsigned char* memory;                           /* the next free byte */
   int err;
   remote_arg space[24];                            /* the block of a small call */
} _qaic_structs_call;

static void _qaic_structs_require(_qaic_structs_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_structs_reserve(_qaic_structs_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_structs_memory(_qaic_structs_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_structs_begin(_qaic_structs_call* call, size_t primary_ins, size_t primary_routs)
{
   uint64_t count;

   if (call->err != AEE_SUCCESS)
      return 0;
   if (call->in_handles > 15 || call->rout_handles > 15)
      call->err = (int)AEE_EBADPARM;
   else if (call->ins > 254 || call->routs > 254)
      call->err = (int)AEE_EUNSUPPORTED;
   if (call->err != AEE_SUCCESS)
      return 0;
   call->ins += primary_ins;
   call->routs += primary_routs;
   count = (uint64_t)call->ins + call->routs + call->in_handles + call->rout_handles;
   call->bytes += count * sizeof(remote_arg);
   if (call->bytes <= sizeof call->space)
      call->args = call->space;
   else
      call->args = call->bytes > SIZE_MAX / 2 ? NULL : (remote_arg*)MALLOC((size_t)call->bytes);
   if (call->args == NULL) {
      call->err = (int)AEE_ENOMEMORY;
      return 0;
   }
   call->in = call->args;
   call->rout = call->in + call->ins;
   call->in_handle = call->rout + call->routs;
   call->rout_handle = call->in_handle + call->in_handles;
   call->memory = (unsigned char*)(call->args + count);
   /* Packing sets every buffer, but only parts of handles and records. */
   memset(call->in_handle, 0, (size_t)call->bytes - (call->ins + call->routs) * sizeof(remote_arg));
   return 1;
}

static uint32_t _qaic_structs_scalars(const _qaic_structs_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_structs_release(_qaic_structs_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_structs_rewind(_qaic_structs_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_structs_text_in {
   uint32_t aLen;
};

struct _qaic_structs_text_lengths {
   uint32_t aLen;
};

struct _qaic_structs_message_in {
   unsigned char a;
   struct _qaic_structs_text_in b;
   uint32_t cLen;
   double d;
   struct _qaic_structs_text_in e[2];
};

struct _qaic_structs_message_lengths {
   struct _qaic_structs_text_lengths b;
   uint32_t cLen;
   struct _qaic_structs_text_lengths e[2];
};

struct _qaic_structs_message_values {
   unsigned char a;
   double d;
};

struct _qaic_structs_tree_in {
   uint32_t childrenLen;
   unsigned char depth;
};

struct _qaic_structs_tree_lengths {
   uint32_t childrenLen;
};

struct _qaic_structs_tree_values {
   unsigned char depth;
};

_QAIC_STATIC_ASSERT(sizeof(small) == 1 && offsetof(small, a) == 0, "layout of small");
_QAIC_STATIC_ASSERT(sizeof(padded) == 24 && offsetof(padded, a) == 0 && offsetof(padded, b) == 8 &&
                    offsetof(padded, c) == 16, "layout of padded");
_QAIC_STATIC_ASSERT(sizeof(outer) == 40 && offsetof(outer, a) == 0 && offsetof(outer, b) == 8 &&
                    offsetof(outer, c) == 32 && offsetof(outer, d) == 38, "layout of outer");
_QAIC_STATIC_ASSERT(sizeof(named) == 4 && offsetof(named, a) == 0, "layout of named");
_QAIC_STATIC_ASSERT(sizeof(first_pair) == 8 && offsetof(first_pair, a) == 0 && offsetof(first_pair, b) == 4,
                    "layout of first_pair");
_QAIC_STATIC_ASSERT(sizeof(structs_inside) == 1 && offsetof(structs_inside, a) == 0,
                    "layout of structs_inside");
_QAIC_STATIC_ASSERT(sizeof(second_pair) == 8 && offsetof(second_pair, a) == 0 &&
                    offsetof(second_pair, b) == 4, "layout of second_pair");
_QAIC_STATIC_ASSERT(sizeof(text) == (sizeof(void*) == 8 ? 16 : 8) && offsetof(text, a) == 0,
                    "layout of text");
_QAIC_STATIC_ASSERT(sizeof(message) == (sizeof(void*) == 8 ? 80 : 48) && offsetof(message, a) == 0 &&
                    offsetof(message, b) == (sizeof(void*) == 8 ? 8 : 4) &&
                    offsetof(message, c) == (sizeof(void*) == 8 ? 24 : 12) &&
                    offsetof(message, d) == (sizeof(void*) == 8 ? 40 : 24) &&
                    offsetof(message, e) == (sizeof(void*) == 8 ? 48 : 32), "layout of message");
_QAIC_STATIC_ASSERT(sizeof(tree) == (sizeof(void*) == 8 ? 16 : 12) && offsetof(tree, children) == 0 &&
                    offsetof(tree, depth) == (sizeof(void*) == 8 ? 12 : 8), "layout of tree");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_text_in) == 4, "layout of struct _qaic_structs_text_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_text_lengths) == 4,
                    "layout of struct _qaic_structs_text_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_in) == 32,
                    "layout of struct _qaic_structs_message_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_lengths) == 16,
                    "layout of struct _qaic_structs_message_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_message_values) == 16,
                    "layout of struct _qaic_structs_message_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_in) == 8, "layout of struct _qaic_structs_tree_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_lengths) == 4,
                    "layout of struct _qaic_structs_tree_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_structs_tree_values) == 1,
                    "layout of struct _qaic_structs_tree_values");

static void _qaic_structs_padded_copy(padded* out, const padded* in)
{
   out->a = in->a;
   out->b = in->b;
   out->c = in->c;
}

static void _qaic_structs_outer_copy(outer* out, const outer* in)
{
   out->a = in->a;
   _qaic_structs_padded_copy(&out->b, &in->b);
   memcpy(out->c, in->c, sizeof(short) * 3);
   memcpy(out->d, in->d, sizeof(small) * 2);
}

static void _qaic_structs_text_count(_qaic_structs_call* _qaic, const text* native)
{
   _qaic_structs_require(_qaic, _qaic_structs_string_size(native->a) != 0);
   _qaic->ins++;
}

static void _qaic_structs_text_pack(_qaic_structs_call* _qaic, const text* native,
                                    struct _qaic_structs_text_in* in)
{
   in->aLen = _qaic_structs_string_size(native->a);
   *_qaic->in++ = _qaic_structs_argument(native->a, in->aLen * sizeof *native->a);
}

static void _qaic_structs_text_rout_count(_qaic_structs_call* _qaic, text* native)
{
   _qaic_structs_require(_qaic, _qaic_structs_valid(native->a, native->aLen, sizeof *native->a));
   _qaic->routs++;
}

static void _qaic_structs_text_rout_pack(_qaic_structs_call* _qaic, text* native,
                                         struct _qaic_structs_text_lengths* in)
{
   in->aLen = (uint32_t)native->aLen;
   *_qaic->rout++ = _qaic_structs_argument(native->a, (size_t)native->aLen * sizeof *native->a);
}

static void _qaic_structs_text_rout_unpack(_qaic_structs_call* _qaic, text* native)
{
   if (native->aLen > 0)
      native->a[native->aLen - 1] = 0;
   _qaic->rout++;
}

static void _qaic_structs_message_count(_qaic_structs_call* _qaic, const message* native)
{
   _qaic_structs_text_count(_qaic, &native->b);
   _qaic_structs_require(_qaic, _qaic_structs_valid(native->c, native->cLen, sizeof *native->c));
   _qaic->ins++;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_count(_qaic, &native->e[_qaic_j]);
   }
}

static void _qaic_structs_message_pack(_qaic_structs_call* _qaic, const message* native,
                                       struct _qaic_structs_message_in* in)
{
   in->a = native->a;
   _qaic_structs_text_pack(_qaic, &native->b, &in->b);
   in->cLen = (uint32_t)native->cLen;
   *_qaic->in++ = _qaic_structs_argument(native->c, (size_t)native->cLen * sizeof *native->c);
   in->d = native->d;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_pack(_qaic, &native->e[_qaic_j], &in->e[_qaic_j]);
   }
}

static void _qaic_structs_message_rout_count(_qaic_structs_call* _qaic, message* native)
{
   _qaic_structs_text_rout_count(_qaic, &native->b);
   _qaic_structs_require(_qaic, _qaic_structs_valid(native->c, native->cLen, sizeof *native->c));
   _qaic->routs++;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_rout_count(_qaic, &native->e[_qaic_j]);
   }
}

static void _qaic_structs_message_rout_pack(_qaic_structs_call* _qaic, message* native,
                                            struct _qaic_structs_message_lengths* in)
{
   _qaic_structs_text_rout_pack(_qaic, &native->b, &in->b);
   in->cLen = (uint32_t)native->cLen;
   *_qaic->rout++ = _qaic_structs_argument(native->c, (size_t)native->cLen * sizeof *native->c);
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_rout_pack(_qaic, &native->e[_qaic_j], &in->e[_qaic_j]);
   }
}

static void _qaic_structs_message_rout_unpack(_qaic_structs_call* _qaic, message* native,
                                              const struct _qaic_structs_message_values* rout)
{
   native->a = rout->a;
   _qaic_structs_text_rout_unpack(_qaic, &native->b);
   _qaic->rout++;
   native->d = rout->d;
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_structs_text_rout_unpack(_qaic, &native->e[_qaic_j]);
   }
}

static void _qaic_structs_message_list_count(_qaic_structs_call* _qaic, const message* native, int _qaic_n)
{
   _qaic_structs_require(_qaic, _qaic_structs_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_message_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_structs_message_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_structs_message_list_pack(_qaic_structs_call* _qaic, const message* native, int _qaic_n)
{
   struct _qaic_structs_message_in* in = (struct _qaic_structs_message_in*)_qaic_structs_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_structs_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_message_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_structs_message_list_rout_count(_qaic_structs_call* _qaic, message* native, int _qaic_n)
{
   _qaic_structs_require(_qaic, _qaic_structs_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_message_lengths));
   _qaic->routs++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_message_values));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_structs_message_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_structs_message_list_rout_pack(_qaic_structs_call* _qaic, message* native, int _qaic_n)
{
   struct _qaic_structs_message_lengths* in = (struct _qaic_structs_message_lengths*)_qaic_structs_memory(_qaic,
         _qaic_n, sizeof *in);
   struct _qaic_structs_message_values* rout = (struct _qaic_structs_message_values*)_qaic_structs_memory(_qaic,
         _qaic_n, sizeof *rout);

   *_qaic->in++ = _qaic_structs_argument(in, (size_t)_qaic_n * sizeof *in);
   *_qaic->rout++ = _qaic_structs_argument(rout, (size_t)_qaic_n * sizeof *rout);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_message_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_structs_message_list_rout_unpack(_qaic_structs_call* _qaic, message* native, int _qaic_n)
{
   const struct _qaic_structs_message_values* rout = (const struct _qaic_structs_message_values*)(_qaic->rout++)->buf.pv;

   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_message_rout_unpack(_qaic, &native[_qaic_i], &rout[_qaic_i]);
   }
}

static void _qaic_structs_tree_count(_qaic_structs_call* _qaic, const tree* native)
{
   _qaic_structs_message_list_count(_qaic, native->children, native->childrenLen);
}

static void _qaic_structs_tree_pack(_qaic_structs_call* _qaic, const tree* native,
                                    struct _qaic_structs_tree_in* in)
{
   in->childrenLen = (uint32_t)native->childrenLen;
   _qaic_structs_message_list_pack(_qaic, native->children, native->childrenLen);
   in->depth = native->depth;
}

static void _qaic_structs_tree_rout_count(_qaic_structs_call* _qaic, tree* native)
{
   _qaic_structs_message_list_rout_count(_qaic, native->children, native->childrenLen);
}

static void _qaic_structs_tree_rout_pack(_qaic_structs_call* _qaic, tree* native,
                                         struct _qaic_structs_tree_lengths* in)
{
   in->childrenLen = (uint32_t)native->childrenLen;
   _qaic_structs_message_list_rout_pack(_qaic, native->children, native->childrenLen);
}

static void _qaic_structs_tree_rout_unpack(_qaic_structs_call* _qaic, tree* native,
                                           const struct _qaic_structs_tree_values* rout)
{
   _qaic_structs_message_list_rout_unpack(_qaic, native->children, native->childrenLen);
   native->depth = rout->depth;
}

static void _qaic_structs_tree_list_count(_qaic_structs_call* _qaic, const tree* native, int _qaic_n)
{
   _qaic_structs_require(_qaic, _qaic_structs_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_tree_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_structs_tree_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_structs_tree_list_pack(_qaic_structs_call* _qaic, const tree* native, int _qaic_n)
{
   struct _qaic_structs_tree_in* in = (struct _qaic_structs_tree_in*)_qaic_structs_memory(_qaic, _qaic_n,
         sizeof *in);

   *_qaic->in++ = _qaic_structs_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_tree_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_structs_tree_list_rout_count(_qaic_structs_call* _qaic, tree* native, int _qaic_n)
{
   _qaic_structs_require(_qaic, _qaic_structs_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_tree_lengths));
   _qaic->routs++;
   _qaic_structs_reserve(_qaic, _qaic_n, sizeof(struct _qaic_structs_tree_values));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_structs_tree_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_structs_tree_list_rout_pack(_qaic_structs_call* _qaic, tree* native, int _qaic_n)
{
   struct _qaic_structs_tree_lengths* in = (struct _qaic_structs_tree_lengths*)_qaic_structs_memory(_qaic,
         _qaic_n, sizeof *in);
   struct _qaic_structs_tree_values* rout = (struct _qaic_structs_tree_values*)_qaic_structs_memory(_qaic,
         _qaic_n, sizeof *rout);

   *_qaic->in++ = _qaic_structs_argument(in, (size_t)_qaic_n * sizeof *in);
   *_qaic->rout++ = _qaic_structs_argument(rout, (size_t)_qaic_n * sizeof *rout);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_tree_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_structs_tree_list_rout_unpack(_qaic_structs_call* _qaic, tree* native, int _qaic_n)
{
   const struct _qaic_structs_tree_values* rout = (const struct _qaic_structs_tree_values*)(_qaic->rout++)->buf.pv;

   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_structs_tree_rout_unpack(_qaic, &native[_qaic_i], &rout[_qaic_i]);
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _structs_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_structs_handle
#define _const_structs_handle ((remote_handle)-1)
#endif

#if defined(__qdsp6__) || defined(__hexagon__)
#ifdef __cplusplus
extern "C" {
#endif
#pragma weak adsp_pls_add_lookup
#pragma weak HAP_pls_add_lookup
extern int adsp_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*),
                               void**);
extern int HAP_pls_add_lookup(uint32_t, uint32_t, int, int (*)(void*, void*), void*, void (*)(void*), void**);
#ifdef __cplusplus
}
#endif

static int _qaic_structs_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_structs_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _structs_handle(void)
{
   static char _qaic_name[] = "structs";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_structs_handle;
   int _qaic_err = -1;

   if (_const_structs_handle != (remote_handle)-1)
      return _const_structs_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_structs_open_handle,
                                      _qaic_name, _qaic_structs_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_structs_open_handle,
                                     _qaic_name, _qaic_structs_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _structs_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _structs_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                            uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_structs_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _structs_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_structs_handle != (remote_handle)-1)
      return _const_structs_handle;
   _qaic_current = _qaic_structs_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("structs", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _structs_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_in_plain)(const small* a, const padded* b, const outer* c,
                                                     const same_outer* d, const named* e,
                                                     const first_pair* f) __QAIC_STUB_ATTRIBUTE
{
   struct {
      small a;
      padded b;
      outer c;
      same_outer d;
      named e;
      first_pair f;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 128, "layout of the primary in buffer");

   memset(&in, 0, sizeof in);
   if (a == NULL || b == NULL || c == NULL || d == NULL || e == NULL || f == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = *a;
   _qaic_structs_padded_copy(&in.b, b);
   _qaic_structs_outer_copy(&in.c, c);
   _qaic_structs_outer_copy(&in.d, d);
   in.e = *e;
   in.f = *f;
   _qaic_args[0] = _qaic_structs_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_rout_plain)(small* a, padded* b, outer* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      small a;
      padded b;
      outer c;
   } rout;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof rout == 72, "layout of the primary rout buffer");

   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_structs_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 0, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   _qaic_structs_padded_copy(b, &rout.b);
   _qaic_structs_outer_copy(c, &rout.c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_inrout_plain)(small* a, padded* b, outer* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      small a;
      padded b;
      outer c;
   } in;
   struct {
      small a;
      padded b;
      outer c;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;
   _QAIC_STATIC_ASSERT(sizeof in == 72, "layout of the primary in buffer");
   _QAIC_STATIC_ASSERT(sizeof rout == 72, "layout of the primary rout buffer");

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = *a;
   _qaic_structs_padded_copy(&in.b, b);
   _qaic_structs_outer_copy(&in.c, c);
   _qaic_args[0] = _qaic_structs_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_structs_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *a = rout.a;
   _qaic_structs_padded_copy(b, &rout.b);
   _qaic_structs_outer_copy(c, &rout.c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_in_local)(const structs_inside* a,
                                                     second_pair* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      structs_inside a;
   } in;
   struct {
      second_pair b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = *a;
   _qaic_args[0] = _qaic_structs_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_structs_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_in_message)(const message* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_structs_message_in a;
   } in;
   _qaic_structs_call _qaic[1];
   remote_handle _qaic_handle;
   _QAIC_STATIC_ASSERT(sizeof in == 32, "layout of the primary in buffer");

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_structs_call, space));
   _qaic_structs_message_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_structs_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_structs_argument(&in, sizeof in);
   _qaic_structs_message_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_structs_scalars(_qaic, 4),
                                                       _qaic->args);
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_rout_message)(message* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_structs_message_lengths a;
   } in;
   struct {
      struct _qaic_structs_message_values a;
   } rout;
   _qaic_structs_call _qaic[1];
   remote_handle _qaic_handle;
   _QAIC_STATIC_ASSERT(sizeof rout == 16, "layout of the primary rout buffer");

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_structs_call, space));
   _qaic_structs_message_rout_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_structs_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_structs_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_structs_argument(&rout, sizeof rout);
   _qaic_structs_message_rout_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_structs_scalars(_qaic, 5),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_rewind(_qaic, 1);
      _qaic_structs_message_rout_unpack(_qaic, a, &rout.a);
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_in_messages)(unsigned char before, const message* a, int aLen,
                                                        unsigned char after) __QAIC_STUB_ATTRIBUTE
{
   struct {
      unsigned char before;
      uint32_t aLen;
      unsigned char after;
   } in;
   _qaic_structs_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_structs_call, space));
   _qaic_structs_message_list_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_structs_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_structs_argument(&in, sizeof in);
   in.before = before;
   in.aLen = (uint32_t)aLen;
   _qaic_structs_message_list_pack(_qaic, a, aLen);
   in.after = after;
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_structs_scalars(_qaic, 6),
                                                       _qaic->args);
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_rout_messages)(unsigned char* before, message* a, int aLen,
                                                          unsigned char* after) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
   } in;
   struct {
      unsigned char before;
      unsigned char after;
   } rout;
   _qaic_structs_call _qaic[1];
   remote_handle _qaic_handle;

   if (before == NULL || after == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_structs_call, space));
   _qaic_structs_message_list_rout_count(_qaic, a, aLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_structs_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_structs_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_structs_argument(&rout, sizeof rout);
   in.aLen = (uint32_t)aLen;
   _qaic_structs_message_list_rout_pack(_qaic, a, aLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_structs_scalars(_qaic, 7),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_rewind(_qaic, 1);
      *before = rout.before;
      _qaic_structs_message_list_rout_unpack(_qaic, a, aLen);
      *after = rout.after;
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(structs_trees)(const tree* a, tree* b, const tree* c, int cLen, tree* d,
                                                  int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_structs_tree_in a;
      struct _qaic_structs_tree_lengths b;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   struct {
      struct _qaic_structs_tree_values b;
   } rout;
   _qaic_structs_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_structs_call, space));
   _qaic_structs_tree_count(_qaic, a);
   _qaic_structs_tree_rout_count(_qaic, b);
   _qaic_structs_tree_list_count(_qaic, c, cLen);
   _qaic_structs_tree_list_rout_count(_qaic, d, dLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _structs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_structs_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_structs_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_structs_argument(&rout, sizeof rout);
   _qaic_structs_tree_pack(_qaic, a, &in.a);
   _qaic_structs_tree_rout_pack(_qaic, b, &in.b);
   in.cLen = (uint32_t)cLen;
   _qaic_structs_tree_list_pack(_qaic, c, cLen);
   in.dLen = (uint32_t)dLen;
   _qaic_structs_tree_list_rout_pack(_qaic, d, dLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_structs_scalars(_qaic, 8),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_structs_rewind(_qaic, 1);
      _qaic_structs_tree_rout_unpack(_qaic, b, &rout.b);
      _qaic_structs_tree_list_rout_unpack(_qaic, d, dLen);
   }
   _qaic_structs_release(_qaic);
   return _qaic->err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _STRUCTS_STUB_H */
