#ifndef _TYPEDEFS_STUB_H
#define _TYPEDEFS_STUB_H

#include "typedefs.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_typedefs_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_typedefs_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_typedefs_string_size(const char* data)
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
} _qaic_typedefs_call;

static void _qaic_typedefs_require(_qaic_typedefs_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_typedefs_reserve(_qaic_typedefs_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_typedefs_memory(_qaic_typedefs_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

static void _qaic_typedefs_dma(_qaic_typedefs_call* call, remote_arg* arg, int fd, uint32_t offset,
                               uint32_t length)
{
   arg->dma.fd = fd;
   arg->dma.offset = offset;
   if (call->err == AEE_SUCCESS && __QAIC_REMOTE(remote_register_dma_handle)(fd, length) != AEE_SUCCESS)
      call->err = (int)AEE_EBADPARM;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_typedefs_begin(_qaic_typedefs_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_typedefs_scalars(const _qaic_typedefs_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_typedefs_release(_qaic_typedefs_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_typedefs_rewind(_qaic_typedefs_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

static void _qaic_typedefs_string_list_count(_qaic_typedefs_call* _qaic, const _cstring1_t* native,
                                             int _qaic_n)
{
   _qaic_typedefs_require(_qaic, _qaic_typedefs_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_typedefs_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_typedefs_require(_qaic, _qaic_typedefs_string_size(native[_qaic_i].data) != 0);
      _qaic->ins++;
   }
}

static void _qaic_typedefs_string_list_pack(_qaic_typedefs_call* _qaic, const _cstring1_t* native,
                                            int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_typedefs_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_typedefs_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = _qaic_typedefs_string_size(native[_qaic_i].data);
      *_qaic->in++ = _qaic_typedefs_argument(native[_qaic_i].data,
                                             in[_qaic_i] * sizeof *native[_qaic_i].data);
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _typedefs_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_typedefs_handle
#define _const_typedefs_handle ((remote_handle)-1)
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

static int _qaic_typedefs_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_typedefs_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _typedefs_handle(void)
{
   static char _qaic_name[] = "typedefs";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_typedefs_handle;
   int _qaic_err = -1;

   if (_const_typedefs_handle != (remote_handle)-1)
      return _const_typedefs_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_typedefs_open_handle,
                                      _qaic_name, _qaic_typedefs_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_typedefs_open_handle,
                                     _qaic_name, _qaic_typedefs_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _typedefs_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                             uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _typedefs_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                             uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_typedefs_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _typedefs_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_typedefs_handle != (remote_handle)-1)
      return _const_typedefs_handle;
   _qaic_current = _qaic_typedefs_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("typedefs", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _typedefs_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT typedefs_status __QAIC_STUB(typedefs_values)(number a, count_type* b,
                                                                result* c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      number a;
      result c;
   } in;
   struct {
      count_type b;
      result c;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _typedefs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.a = a;
   in.c = *c;
   _qaic_args[0] = _qaic_typedefs_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_typedefs_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *b = rout.b;
   *c = rout.c;
   return _qaic_err;
}

__QAIC_STUB_EXPORT result __QAIC_STUB(typedefs_collapsed)(const char* a, char* b, int bLen, const label* c,
                                                          int cLen, int d, uint32 dOffset,
                                                          uint32 dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
   } in;
   _qaic_typedefs_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_typedefs_call, space));
   _qaic_typedefs_require(_qaic, _qaic_typedefs_string_size(a) != 0);
   _qaic->ins++;
   _qaic_typedefs_require(_qaic, _qaic_typedefs_valid(b, bLen, sizeof *b));
   _qaic->routs++;
   _qaic_typedefs_string_list_count(_qaic, c, cLen);
   _qaic->in_handles++;
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _typedefs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_typedefs_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_typedefs_argument(&in, sizeof in);
   in.aLen = _qaic_typedefs_string_size(a);
   *_qaic->in++ = _qaic_typedefs_argument(a, in.aLen * sizeof *a);
   in.bLen = (uint32_t)bLen;
   *_qaic->rout++ = _qaic_typedefs_argument(b, (size_t)bLen * sizeof *b);
   in.cLen = (uint32_t)cLen;
   _qaic_typedefs_string_list_pack(_qaic, c, cLen);
   _qaic_typedefs_dma(_qaic, _qaic->in_handle++, d, dOffset, dLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_typedefs_scalars(_qaic, 1),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_typedefs_rewind(_qaic, 0);
      if (bLen > 0)
         b[bLen - 1] = 0;
      _qaic->rout++;
   }
   _qaic_typedefs_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT result __QAIC_STUB(typedefs_arrays)(const pair a, triple b, single c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      pair a;
      single c;
   } in;
   struct {
      triple b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _typedefs_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   memcpy(in.a, a, sizeof(pair));
   in.c = c;
   _qaic_args[0] = _qaic_typedefs_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_typedefs_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(b, rout.b, sizeof(triple));
   return _qaic_err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _TYPEDEFS_STUB_H */
