#ifndef _HELPER_WORDS_STUB_H
#define _HELPER_WORDS_STUB_H

#include "helper_words.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#pragma push_macro("count")
#undef count
#pragma push_macro("end")
#undef end
#pragma push_macro("size")
#undef size

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_helper_words_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_helper_words_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_helper_words_string_size(const char* data)
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
} _qaic_helper_words_call;

static void _qaic_helper_words_require(_qaic_helper_words_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_helper_words_reserve(_qaic_helper_words_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_helper_words_memory(_qaic_helper_words_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_helper_words_begin(_qaic_helper_words_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_helper_words_scalars(const _qaic_helper_words_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_helper_words_release(_qaic_helper_words_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_helper_words_rewind(_qaic_helper_words_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_helper_words_call_in {
   int bytes;
   uint32_t offsetLen;
   uint32_t memoryLen;
};

struct _qaic_helper_words_call_lengths {
   uint32_t offsetLen;
   uint32_t memoryLen;
};

struct _qaic_helper_words_call_values {
   int bytes;
};

_QAIC_STATIC_ASSERT(sizeof(call) == (sizeof(void*) == 8 ? 40 : 20) && offsetof(call, bytes) == 0 &&
                    offsetof(call, offset) == (sizeof(void*) == 8 ? 8 : 4) &&
                    offsetof(call, memory) == (sizeof(void*) == 8 ? 24 : 12), "layout of call");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_in) == 12,
                    "layout of struct _qaic_helper_words_call_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_lengths) == 8,
                    "layout of struct _qaic_helper_words_call_lengths");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_helper_words_call_values) == 4,
                    "layout of struct _qaic_helper_words_call_values");

static void _qaic_helper_words_call_count(_qaic_helper_words_call* _qaic, const call* native)
{
   _qaic_helper_words_require(_qaic, _qaic_helper_words_string_size(native->offset) != 0);
   _qaic->ins++;
   _qaic_helper_words_require(_qaic,
                              _qaic_helper_words_valid(native->memory, native->memoryLen,
                                                       sizeof *native->memory));
   _qaic->ins++;
}

static void _qaic_helper_words_call_pack(_qaic_helper_words_call* _qaic, const call* native,
                                         struct _qaic_helper_words_call_in* in)
{
   in->bytes = native->bytes;
   in->offsetLen = _qaic_helper_words_string_size(native->offset);
   *_qaic->in++ = _qaic_helper_words_argument(native->offset, in->offsetLen * sizeof *native->offset);
   in->memoryLen = (uint32_t)native->memoryLen;
   *_qaic->in++ = _qaic_helper_words_argument(native->memory,
                                              (size_t)native->memoryLen * sizeof *native->memory);
}

static void _qaic_helper_words_call_rout_count(_qaic_helper_words_call* _qaic, call* native)
{
   _qaic_helper_words_require(_qaic,
                              _qaic_helper_words_valid(native->offset, native->offsetLen,
                                                       sizeof *native->offset));
   _qaic->routs++;
   _qaic_helper_words_require(_qaic,
                              _qaic_helper_words_valid(native->memory, native->memoryLen,
                                                       sizeof *native->memory));
   _qaic->routs++;
}

static void _qaic_helper_words_call_rout_pack(_qaic_helper_words_call* _qaic, call* native,
                                              struct _qaic_helper_words_call_lengths* in)
{
   in->offsetLen = (uint32_t)native->offsetLen;
   *_qaic->rout++ = _qaic_helper_words_argument(native->offset,
                                                (size_t)native->offsetLen * sizeof *native->offset);
   in->memoryLen = (uint32_t)native->memoryLen;
   *_qaic->rout++ = _qaic_helper_words_argument(native->memory,
                                                (size_t)native->memoryLen * sizeof *native->memory);
}

static void _qaic_helper_words_call_rout_unpack(_qaic_helper_words_call* _qaic, call* native,
                                                const struct _qaic_helper_words_call_values* rout)
{
   native->bytes = rout->bytes;
   if (native->offsetLen > 0)
      native->offset[native->offsetLen - 1] = 0;
   _qaic->rout++;
   _qaic->rout++;
}

static void _qaic_helper_words_call_list_count(_qaic_helper_words_call* _qaic, const call* native,
                                               int _qaic_n)
{
   _qaic_helper_words_require(_qaic, _qaic_helper_words_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_helper_words_reserve(_qaic, _qaic_n, sizeof(struct _qaic_helper_words_call_in));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_helper_words_call_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_helper_words_call_list_pack(_qaic_helper_words_call* _qaic, const call* native, int _qaic_n)
{
   struct _qaic_helper_words_call_in* in = (struct _qaic_helper_words_call_in*)_qaic_helper_words_memory(_qaic,
         _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_helper_words_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_helper_words_call_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_helper_words_call_list_rout_count(_qaic_helper_words_call* _qaic, call* native, int _qaic_n)
{
   _qaic_helper_words_require(_qaic, _qaic_helper_words_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_helper_words_reserve(_qaic, _qaic_n, sizeof(struct _qaic_helper_words_call_lengths));
   _qaic->routs++;
   _qaic_helper_words_reserve(_qaic, _qaic_n, sizeof(struct _qaic_helper_words_call_values));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_helper_words_call_rout_count(_qaic, &native[_qaic_i]);
   }
}

static void _qaic_helper_words_call_list_rout_pack(_qaic_helper_words_call* _qaic, call* native, int _qaic_n)
{
   struct _qaic_helper_words_call_lengths* in = (struct _qaic_helper_words_call_lengths*)_qaic_helper_words_memory(_qaic,
         _qaic_n, sizeof *in);
   struct _qaic_helper_words_call_values* rout = (struct _qaic_helper_words_call_values*)_qaic_helper_words_memory(_qaic,
         _qaic_n, sizeof *rout);

   *_qaic->in++ = _qaic_helper_words_argument(in, (size_t)_qaic_n * sizeof *in);
   *_qaic->rout++ = _qaic_helper_words_argument(rout, (size_t)_qaic_n * sizeof *rout);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_helper_words_call_rout_pack(_qaic, &native[_qaic_i], &in[_qaic_i]);
   }
}

static void _qaic_helper_words_call_list_rout_unpack(_qaic_helper_words_call* _qaic, call* native,
                                                     int _qaic_n)
{
   const struct _qaic_helper_words_call_values* rout = (const struct _qaic_helper_words_call_values*)(_qaic->rout++)->buf.pv;

   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_helper_words_call_rout_unpack(_qaic, &native[_qaic_i], &rout[_qaic_i]);
   }
}

static void _qaic_helper_words_string_list_count(_qaic_helper_words_call* _qaic, const _cstring1_t* native,
                                                 int _qaic_n)
{
   _qaic_helper_words_require(_qaic, _qaic_helper_words_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_helper_words_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_helper_words_require(_qaic, _qaic_helper_words_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_helper_words_string_list_pack(_qaic_helper_words_call* _qaic, const _cstring1_t* native,
                                                int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_helper_words_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_helper_words_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_helper_words_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_helper_words_argument(native[_qaic_i].data,
                                                 in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _helper_words_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_helper_words_handle
#define _const_helper_words_handle ((remote_handle)-1)
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

static int _qaic_helper_words_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_helper_words_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _helper_words_handle(void)
{
   static char _qaic_name[] = "helper_words";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_helper_words_handle;
   int _qaic_err = -1;

   if (_const_helper_words_handle != (remote_handle)-1)
      return _const_helper_words_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle),
                                      _qaic_helper_words_open_handle, _qaic_name,
                                      _qaic_helper_words_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_helper_words_open_handle,
                                     _qaic_name, _qaic_helper_words_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _helper_words_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                                 uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _helper_words_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                                 uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_helper_words_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _helper_words_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_helper_words_handle != (remote_handle)-1)
      return _const_helper_words_handle;
   _qaic_current = _qaic_helper_words_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("helper_words", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _helper_words_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_message_)(const call* arg, call* to,
                                                          int from) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_helper_words_call_in arg;
      struct _qaic_helper_words_call_lengths to;
      int from;
   } in;
   struct {
      struct _qaic_helper_words_call_values to;
   } rout;
   _qaic_helper_words_call _qaic[1];
   remote_handle _qaic_handle;

   if (arg == NULL || to == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_helper_words_call, space));
   _qaic_helper_words_call_count(_qaic, arg);
   _qaic_helper_words_call_rout_count(_qaic, to);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_helper_words_begin(_qaic, 1, 1))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   *_qaic->in++ = _qaic_helper_words_argument(&in, sizeof in);
   *_qaic->rout++ = _qaic_helper_words_argument(&rout, sizeof rout);
   _qaic_helper_words_call_pack(_qaic, arg, &in.arg);
   _qaic_helper_words_call_rout_pack(_qaic, to, &in.to);
   in.from = from;
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_helper_words_scalars(_qaic, 0),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_helper_words_rewind(_qaic, 1);
      _qaic_helper_words_call_rout_unpack(_qaic, to, &rout.to);
   }
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_in_)(int in_handles, int* value, unsigned char* pra,
                                                     int praLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int in_handles;
      uint32_t praLen[2];
   } in;
   struct {
      int value;
   } rout;
   remote_arg _qaic_args[4];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (value == NULL || !_qaic_helper_words_valid(pra, praLen, sizeof *pra))
      return (int)AEE_EBADPARM;
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.in_handles = in_handles;
   in.praLen[0] = (uint32_t)praLen;
   in.praLen[1] = (uint32_t)praLen;
   _qaic_args[0] = _qaic_helper_words_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_helper_words_argument(pra, (size_t)praLen * sizeof *pra);
   _qaic_args[2] = _qaic_helper_words_argument(&rout, sizeof rout);
   _qaic_args[3] = _qaic_helper_words_argument(pra, (size_t)praLen * sizeof *pra);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 2, 2, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *value = rout.value;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_handle)(const char* uri, int scalars, char* string_,
                                                        int string_Len) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t uriLen;
      int scalars;
      uint32_t string_Len;
   } in;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   in.uriLen = _qaic_helper_words_string_size(uri);
   if (in.uriLen == 0 || !_qaic_helper_words_valid(string_, string_Len, sizeof *string_))
      return (int)AEE_EBADPARM;
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.scalars = scalars;
   in.string_Len = (uint32_t)string_Len;
   _qaic_args[0] = _qaic_helper_words_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_helper_words_argument(uri, in.uriLen * sizeof *uri);
   _qaic_args[2] = _qaic_helper_words_argument(string_, (size_t)string_Len * sizeof *string_);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 2, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   if (string_Len > 0)
      string_[string_Len - 1] = 0;
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_args_)(int sc, int ins, int routs, const call* list,
                                                       int listLen, call* lists,
                                                       int listsLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int sc;
      int ins;
      int routs;
      uint32_t listLen;
      uint32_t listsLen;
   } in;
   _qaic_helper_words_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_helper_words_call, space));
   _qaic_helper_words_call_list_count(_qaic, list, listLen);
   _qaic_helper_words_call_list_rout_count(_qaic, lists, listsLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_helper_words_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_helper_words_argument(&in, sizeof in);
   in.sc = sc;
   in.ins = ins;
   in.routs = routs;
   in.listLen = (uint32_t)listLen;
   _qaic_helper_words_call_list_pack(_qaic, list, listLen);
   in.listsLen = (uint32_t)listsLen;
   _qaic_helper_words_call_list_rout_pack(_qaic, lists, listsLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_helper_words_scalars(_qaic, 3),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_helper_words_rewind(_qaic, 0);
      _qaic_helper_words_call_list_rout_unpack(_qaic, lists, listsLen);
   }
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_begin)(words key, const _cstring1_t* block,
                                                       int blockLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      words key;
      uint32_t blockLen;
   } in;
   _qaic_helper_words_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_helper_words_call, space));
   _qaic_helper_words_string_list_count(_qaic, block, blockLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_helper_words_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_helper_words_argument(&in, sizeof in);
   in.key = key;
   in.blockLen = (uint32_t)blockLen;
   _qaic_helper_words_string_list_pack(_qaic, block, blockLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_helper_words_scalars(_qaic, 4),
                                                       _qaic->args);
   _qaic_helper_words_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(helper_words_err_)(int memcpy_, int fd_, uint32 fd_Offset,
                                                      uint32 fd_Len) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int memcpy_;
   } in;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   _qaic_handle = _helper_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.memcpy_ = memcpy_;
   _qaic_args[0] = _qaic_helper_words_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_helper_words_argument(NULL, 0);
   _qaic_args[1].dma.fd = fd_;
   _qaic_args[1].dma.offset = fd_Offset;
   if (__QAIC_REMOTE(remote_register_dma_handle)(fd_, fd_Len) != AEE_SUCCESS)
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 5, 1, 0, 1, 0),
                                                   _qaic_args);
   return _qaic_err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#pragma pop_macro("count")
#pragma pop_macro("end")
#pragma pop_macro("size")

#endif /* _HELPER_WORDS_STUB_H */
