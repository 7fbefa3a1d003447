#ifndef _ONLY_INHERITS_STUB_H
#define _ONLY_INHERITS_STUB_H

#include "handles.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_only_inherits_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_only_inherits_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_only_inherits_string_size(const char* data)
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
} _qaic_only_inherits_call;

static void _qaic_only_inherits_require(_qaic_only_inherits_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_only_inherits_begin(_qaic_only_inherits_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_only_inherits_scalars(const _qaic_only_inherits_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_only_inherits_release(_qaic_only_inherits_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_only_inherits_rewind(_qaic_only_inherits_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_only_inherits_link_in {
   int weight;
};

struct _qaic_only_inherits_link_values {
   int weight;
};

struct _qaic_only_inherits_named_link_in {
   uint32_t nameLen;
};

struct _qaic_only_inherits_named_link_lengths {
   uint32_t nameLen;
};

_QAIC_STATIC_ASSERT(sizeof(link) == 16 && offsetof(link, peer) == 0 && offsetof(link, weight) == 8,
                    "layout of link");
_QAIC_STATIC_ASSERT(sizeof(named_link) == (sizeof(void*) == 8 ? 24 : 16) && offsetof(named_link, peer) == 0 &&
                    offsetof(named_link, name) == 8, "layout of named_link");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_link_in) == 4,
                    "layout of struct _qaic_only_inherits_link_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_link_values) == 4,
                    "layout of struct _qaic_only_inherits_link_values");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_named_link_in) == 4,
                    "layout of struct _qaic_only_inherits_named_link_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_only_inherits_named_link_lengths) == 4,
                    "layout of struct _qaic_only_inherits_named_link_lengths");

static void _qaic_only_inherits_link_count(_qaic_only_inherits_call* _qaic, const link* native)
{
   _qaic->in_handles++;
}

static void _qaic_only_inherits_link_pack(_qaic_only_inherits_call* _qaic, const link* native,
                                          struct _qaic_only_inherits_link_in* in)
{
   (_qaic->in_handle++)->h64 = native->peer;
   in->weight = native->weight;
}

static void _qaic_only_inherits_link_rout_count(_qaic_only_inherits_call* _qaic, link* native)
{
   _qaic->rout_handles++;
}

static void _qaic_only_inherits_link_rout_pack(_qaic_only_inherits_call* _qaic, link* native)
{
   _qaic->rout_handle++;
}

static void _qaic_only_inherits_link_rout_unpack(_qaic_only_inherits_call* _qaic, link* native,
                                                 const struct _qaic_only_inherits_link_values* rout)
{
   native->peer = (_qaic->rout_handle++)->h64;
   native->weight = rout->weight;
}

static void _qaic_only_inherits_named_link_count(_qaic_only_inherits_call* _qaic, const named_link* native)
{
   _qaic->in_handles++;
   _qaic_only_inherits_require(_qaic, _qaic_only_inherits_string_size(native->name) != 0);
   _qaic->ins++;
}

static void _qaic_only_inherits_named_link_pack(_qaic_only_inherits_call* _qaic, const named_link* native,
                                                struct _qaic_only_inherits_named_link_in* in)
{
   (_qaic->in_handle++)->h64 = native->peer;
   in->nameLen = _qaic_only_inherits_string_size(native->name);
   *_qaic->in++ = _qaic_only_inherits_argument(native->name, in->nameLen * sizeof *native->name);
}

static void _qaic_only_inherits_named_link_rout_count(_qaic_only_inherits_call* _qaic, named_link* native)
{
   _qaic->rout_handles++;
   _qaic_only_inherits_require(_qaic,
                               _qaic_only_inherits_valid(native->name, native->nameLen,
                                                         sizeof *native->name));
   _qaic->routs++;
}

static void _qaic_only_inherits_named_link_rout_pack(_qaic_only_inherits_call* _qaic, named_link* native,
                                                     struct _qaic_only_inherits_named_link_lengths* in)
{
   _qaic->rout_handle++;
   in->nameLen = (uint32_t)native->nameLen;
   *_qaic->rout++ = _qaic_only_inherits_argument(native->name,
                                                 (size_t)native->nameLen * sizeof *native->name);
}

static void _qaic_only_inherits_named_link_rout_unpack(_qaic_only_inherits_call* _qaic, named_link* native)
{
   native->peer = (_qaic->rout_handle++)->h64;
   if (native->nameLen > 0)
      native->name[native->nameLen - 1] = 0;
   _qaic->rout++;
}

static void _qaic_only_inherits_handle_list_count(_qaic_only_inherits_call* _qaic,
                                                  const remote_handle64* native, int _qaic_n)
{
   _qaic_only_inherits_require(_qaic, _qaic_only_inherits_valid(native, _qaic_n, sizeof *native));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic->in_handles++;
   }
}

static void _qaic_only_inherits_handle_list_pack(_qaic_only_inherits_call* _qaic,
                                                 const remote_handle64* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      (_qaic->in_handle++)->h64 = native[_qaic_i];
   }
}

static void _qaic_only_inherits_handle_list_rout_count(_qaic_only_inherits_call* _qaic,
                                                       remote_handle64* native, int _qaic_n)
{
   _qaic_only_inherits_require(_qaic, _qaic_only_inherits_valid(native, _qaic_n, sizeof *native));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic->rout_handles++;
   }
}

static void _qaic_only_inherits_handle_list_rout_pack(_qaic_only_inherits_call* _qaic,
                                                      remote_handle64* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic->rout_handle++;
   }
}

static void _qaic_only_inherits_handle_list_rout_unpack(_qaic_only_inherits_call* _qaic,
                                                        remote_handle64* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      native[_qaic_i] = (_qaic->rout_handle++)->h64;
   }
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_open)(const char* uri,
                                                       remote_handle64* h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_open)(uri, h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_close)(remote_handle64 h) __QAIC_STUB_ATTRIBUTE
{
   return __QAIC_REMOTE(remote_handle64_close)(h);
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_nothing)(remote_handle64 _h) __QAIC_STUB_ATTRIBUTE
{
   int _qaic_err;

   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 2, 0, 0, 0, 0), NULL);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_in_handle)(remote_handle64 _h, remote_handle64 a,
                                                            session b) __QAIC_STUB_ATTRIBUTE
{
   remote_arg _qaic_args[2];
   int _qaic_err;

   _qaic_args[0] = _qaic_only_inherits_argument(NULL, 0);
   _qaic_args[0].h64 = a;
   _qaic_args[1] = _qaic_only_inherits_argument(NULL, 0);
   _qaic_args[1].h64 = b;
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 3, 0, 0, 2, 0), _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_rout_handle)(remote_handle64 _h, int a,
                                                              remote_handle64* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int a;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (b == NULL)
      return (int)AEE_EBADPARM;
   in.a = a;
   _qaic_args[0] = _qaic_only_inherits_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_only_inherits_argument(NULL, 0);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 4, 1, 0, 0, 1), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = _qaic_args[1].h64;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_both)(remote_handle64 _h, remote_handle64 a, session* b,
                                                       int* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int c;
   } rout;
   remote_arg _qaic_args[3];
   int _qaic_err;

   memset(&rout, 0, sizeof rout);
   if (b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_only_inherits_argument(&rout, sizeof rout);
   _qaic_args[1] = _qaic_only_inherits_argument(NULL, 0);
   _qaic_args[1].h64 = a;
   _qaic_args[2] = _qaic_only_inherits_argument(NULL, 0);
   _qaic_err = __QAIC_REMOTE(remote_handle64_invoke)(_h, REMOTE_SCALARS_MAKEX(0, 5, 0, 1, 1, 1), _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = _qaic_args[2].h64;
   *c = rout.c;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_in_link)(remote_handle64 _h, const link* a,
                                                          const named_link* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_only_inherits_link_in a;
      struct _qaic_only_inherits_named_link_in b;
   } in;
   _qaic_only_inherits_call _qaic[1];

   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_only_inherits_call, space));
   _qaic_only_inherits_link_count(_qaic, a);
   _qaic_only_inherits_named_link_count(_qaic, b);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_only_inherits_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_only_inherits_argument(&in, sizeof in);
   _qaic_only_inherits_link_pack(_qaic, a, &in.a);
   _qaic_only_inherits_named_link_pack(_qaic, b, &in.b);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_only_inherits_scalars(_qaic, 6),
                                                         _qaic->args);
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_rout_link)(remote_handle64 _h, link* a,
                                                            named_link* b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_only_inherits_named_link_lengths b;
   } in;
   struct {
      struct _qaic_only_inherits_link_values a;
   } rout;
   _qaic_only_inherits_call _qaic[1];

   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_only_inherits_call, space));
   _qaic_only_inherits_link_rout_count(_qaic, a);
   _qaic_only_inherits_named_link_rout_count(_qaic, b);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_only_inherits_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_only_inherits_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_only_inherits_argument(&rout, sizeof rout);
   _qaic_only_inherits_link_rout_pack(_qaic, a);
   _qaic_only_inherits_named_link_rout_pack(_qaic, b, &in.b);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_only_inherits_scalars(_qaic, 7),
                                                         _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_only_inherits_rewind(_qaic, 1);
      _qaic_only_inherits_link_rout_unpack(_qaic, a, &rout.a);
      _qaic_only_inherits_named_link_rout_unpack(_qaic, b);
   }
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(only_inherits_many)(remote_handle64 _h, const remote_handle64* a, int aLen,
                                                       remote_handle64* b, int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_only_inherits_call _qaic[1];

   memset(_qaic, 0, offsetof(_qaic_only_inherits_call, space));
   _qaic_only_inherits_handle_list_count(_qaic, a, aLen);
   _qaic_only_inherits_handle_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   if (!_qaic_only_inherits_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_only_inherits_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_only_inherits_handle_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_only_inherits_handle_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle64_invoke)(_h, _qaic_only_inherits_scalars(_qaic, 8),
                                                         _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_only_inherits_rewind(_qaic, 0);
      _qaic_only_inherits_handle_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_only_inherits_release(_qaic);
   return _qaic->err;
}

#endif /* _ONLY_INHERITS_STUB_H */
