#ifndef _SEQUENCES_STUB_H
#define _SEQUENCES_STUB_H

#include "sequences.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

static remote_arg _qaic_sequences_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_sequences_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
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
} _qaic_sequences_call;

static void _qaic_sequences_require(_qaic_sequences_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

static void _qaic_sequences_reserve(_qaic_sequences_call* call, int count, size_t size)
{
   if (count > 0)
      call->bytes += ((uint64_t)count * size + 7) / 8 * 8;
   if (call->bytes > SIZE_MAX / 2)
      call->err = (int)AEE_ENOMEMORY;
}

/* Zeroed memory that was reserved. */
static void* _qaic_sequences_memory(_qaic_sequences_call* call, int count, size_t size)
{
   void* data = call->memory;

   call->memory += ((size_t)count * size + 7) / 8 * 8;
   return data;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_sequences_begin(_qaic_sequences_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_sequences_scalars(const _qaic_sequences_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_sequences_release(_qaic_sequences_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_sequences_rewind(_qaic_sequences_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_sequences_holder_in {
   uint32_t aLen;
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

struct _qaic_sequences_holder_lengths {
   uint32_t aLen;
   uint32_t bLen;
   uint32_t cLen;
   uint32_t dLen;
};

_QAIC_STATIC_ASSERT(sizeof(point) == 4 && offsetof(point, x) == 0 && offsetof(point, y) == 2,
                    "layout of point");
_QAIC_STATIC_ASSERT(sizeof(holder) == (sizeof(void*) == 8 ? 64 : 32) && offsetof(holder, a) == 0 &&
                    offsetof(holder, b) == (sizeof(void*) == 8 ? 16 : 8) &&
                    offsetof(holder, c) == (sizeof(void*) == 8 ? 32 : 16) &&
                    offsetof(holder, d) == (sizeof(void*) == 8 ? 48 : 24), "layout of holder");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_sequences_holder_in) == 16,
                    "layout of struct _qaic_sequences_holder_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_sequences_holder_lengths) == 16,
                    "layout of struct _qaic_sequences_holder_lengths");

static void _qaic_sequences_numbers_list_count(_qaic_sequences_call* _qaic, const numbers* native,
                                               int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->ins++;
   }
}

static void _qaic_sequences_numbers_list_pack(_qaic_sequences_call* _qaic, const numbers* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->in++ = _qaic_sequences_argument(native[_qaic_i].data,
                                              (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences_numbers_list_rout_count(_qaic_sequences_call* _qaic, numbers* native, int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_sequences_numbers_list_rout_pack(_qaic_sequences_call* _qaic, numbers* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_sequences_argument(native[_qaic_i].data,
                                                (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences_numbers_list_rout_unpack(_qaic_sequences_call* _qaic, numbers* native,
                                                     int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic->rout++;
   }
}

static void _qaic_sequences_table_list_count(_qaic_sequences_call* _qaic, const table* native, int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_numbers_list_count(_qaic, native[_qaic_i].data, native[_qaic_i].dataLen);
   }
}

static void _qaic_sequences_table_list_pack(_qaic_sequences_call* _qaic, const table* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      _qaic_sequences_numbers_list_pack(_qaic, native[_qaic_i].data, native[_qaic_i].dataLen);
   }
}

static void _qaic_sequences_table_list_rout_count(_qaic_sequences_call* _qaic, table* native, int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_numbers_list_rout_count(_qaic, native[_qaic_i].data, native[_qaic_i].dataLen);
   }
}

static void _qaic_sequences_table_list_rout_pack(_qaic_sequences_call* _qaic, table* native, int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      _qaic_sequences_numbers_list_rout_pack(_qaic, native[_qaic_i].data, native[_qaic_i].dataLen);
   }
}

static void _qaic_sequences_table_list_rout_unpack(_qaic_sequences_call* _qaic, table* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic_sequences_numbers_list_rout_unpack(_qaic, native[_qaic_i].data, native[_qaic_i].dataLen);
   }
}

static void _qaic_sequences__seq1_octet_t_list_count(_qaic_sequences_call* _qaic, const _seq1_octet_t* native,
                                                     int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->ins++;
   }
}

static void _qaic_sequences__seq1_octet_t_list_pack(_qaic_sequences_call* _qaic, const _seq1_octet_t* native,
                                                    int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->in++ = _qaic_sequences_argument(native[_qaic_i].data,
                                              (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences__seq1_octet_t_2_list_rout_count(_qaic_sequences_call* _qaic,
                                                            _seq1_octet_t* native, int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_sequences__seq1_octet_t_2_list_rout_pack(_qaic_sequences_call* _qaic, _seq1_octet_t* native,
                                                           int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_sequences_argument(native[_qaic_i].data,
                                                (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences__seq1_octet_t_2_list_rout_unpack(_qaic_sequences_call* _qaic,
                                                             _seq1_octet_t* native, int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic->rout++;
   }
}

static void _qaic_sequences__seq1_short_t_list_count(_qaic_sequences_call* _qaic, const _seq1_short_t* native,
                                                     int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->ins++;
   }
}

static void _qaic_sequences__seq1_short_t_list_pack(_qaic_sequences_call* _qaic, const _seq1_short_t* native,
                                                    int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->in++ = _qaic_sequences_argument(native[_qaic_i].data,
                                              (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences__seq1_short_t_list_rout_count(_qaic_sequences_call* _qaic, _seq1_short_t* native,
                                                          int _qaic_n)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native, _qaic_n, sizeof *native));
   _qaic->ins++;
   _qaic_sequences_reserve(_qaic, _qaic_n, sizeof(uint32_t));
   for (int _qaic_i = 0; _qaic_i < _qaic_n && _qaic->err == AEE_SUCCESS; _qaic_i++) {
      _qaic_sequences_require(_qaic,
                              _qaic_sequences_valid(native[_qaic_i].data, native[_qaic_i].dataLen,
                                                    sizeof *native[_qaic_i].data));
      _qaic->routs++;
   }
}

static void _qaic_sequences__seq1_short_t_list_rout_pack(_qaic_sequences_call* _qaic, _seq1_short_t* native,
                                                         int _qaic_n)
{
   uint32_t* in = (uint32_t*)_qaic_sequences_memory(_qaic, _qaic_n, sizeof *in);

   *_qaic->in++ = _qaic_sequences_argument(in, (size_t)_qaic_n * sizeof *in);
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      in[_qaic_i] = (uint32_t)native[_qaic_i].dataLen;
      *_qaic->rout++ = _qaic_sequences_argument(native[_qaic_i].data,
                                                (size_t)native[_qaic_i].dataLen * sizeof *native[_qaic_i].data);
   }
}

static void _qaic_sequences__seq1_short_t_list_rout_unpack(_qaic_sequences_call* _qaic, _seq1_short_t* native,
                                                           int _qaic_n)
{
   for (int _qaic_i = 0; _qaic_i < _qaic_n; _qaic_i++) {
      _qaic->rout++;
   }
}

static void _qaic_sequences_holder_count(_qaic_sequences_call* _qaic, const holder* native)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native->a, native->aLen, sizeof *native->a));
   _qaic->ins++;
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native->b, native->bLen, sizeof *native->b));
   _qaic->ins++;
   _qaic_sequences_numbers_list_count(_qaic, native->c, native->cLen);
   _qaic_sequences__seq1_short_t_list_count(_qaic, native->d, native->dLen);
}

static void _qaic_sequences_holder_pack(_qaic_sequences_call* _qaic, const holder* native,
                                        struct _qaic_sequences_holder_in* in)
{
   in->aLen = (uint32_t)native->aLen;
   *_qaic->in++ = _qaic_sequences_argument(native->a, (size_t)native->aLen * sizeof *native->a);
   in->bLen = (uint32_t)native->bLen;
   *_qaic->in++ = _qaic_sequences_argument(native->b, (size_t)native->bLen * sizeof *native->b);
   in->cLen = (uint32_t)native->cLen;
   _qaic_sequences_numbers_list_pack(_qaic, native->c, native->cLen);
   in->dLen = (uint32_t)native->dLen;
   _qaic_sequences__seq1_short_t_list_pack(_qaic, native->d, native->dLen);
}

static void _qaic_sequences_holder_rout_count(_qaic_sequences_call* _qaic, holder* native)
{
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native->a, native->aLen, sizeof *native->a));
   _qaic->routs++;
   _qaic_sequences_require(_qaic, _qaic_sequences_valid(native->b, native->bLen, sizeof *native->b));
   _qaic->routs++;
   _qaic_sequences_numbers_list_rout_count(_qaic, native->c, native->cLen);
   _qaic_sequences__seq1_short_t_list_rout_count(_qaic, native->d, native->dLen);
}

static void _qaic_sequences_holder_rout_pack(_qaic_sequences_call* _qaic, holder* native,
                                             struct _qaic_sequences_holder_lengths* in)
{
   in->aLen = (uint32_t)native->aLen;
   *_qaic->rout++ = _qaic_sequences_argument(native->a, (size_t)native->aLen * sizeof *native->a);
   in->bLen = (uint32_t)native->bLen;
   *_qaic->rout++ = _qaic_sequences_argument(native->b, (size_t)native->bLen * sizeof *native->b);
   in->cLen = (uint32_t)native->cLen;
   _qaic_sequences_numbers_list_rout_pack(_qaic, native->c, native->cLen);
   in->dLen = (uint32_t)native->dLen;
   _qaic_sequences__seq1_short_t_list_rout_pack(_qaic, native->d, native->dLen);
}

static void _qaic_sequences_holder_rout_unpack(_qaic_sequences_call* _qaic, holder* native)
{
   _qaic->rout++;
   _qaic->rout++;
   _qaic_sequences_numbers_list_rout_unpack(_qaic, native->c, native->cLen);
   _qaic_sequences__seq1_short_t_list_rout_unpack(_qaic, native->d, native->dLen);
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _sequences_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_sequences_handle
#define _const_sequences_handle ((remote_handle)-1)
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

static int _qaic_sequences_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_sequences_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _sequences_handle(void)
{
   static char _qaic_name[] = "sequences";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_sequences_handle;
   int _qaic_err = -1;

   if (_const_sequences_handle != (remote_handle)-1)
      return _const_sequences_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_sequences_open_handle,
                                      _qaic_name, _qaic_sequences_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_sequences_open_handle,
                                     _qaic_name, _qaic_sequences_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _sequences_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                              uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _sequences_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                              uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_sequences_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _sequences_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_sequences_handle != (remote_handle)-1)
      return _const_sequences_handle;
   _qaic_current = _qaic_sequences_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("sequences", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _sequences_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_in_plain)(const int* a, int aLen, const int* b, int bLen,
                                                       const double* c, int cLen, const boolean* d, int dLen,
                                                       const _wchar_t* e, int eLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
      uint32_t eLen;
   } in;
   remote_arg _qaic_args[6];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_sequences_valid(a, aLen, sizeof *a) || !_qaic_sequences_valid(b, bLen, sizeof *b) ||
       !_qaic_sequences_valid(c, cLen, sizeof *c) || !_qaic_sequences_valid(d, dLen, sizeof *d) ||
       !_qaic_sequences_valid(e, eLen, sizeof *e))
      return (int)AEE_EBADPARM;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen = (uint32_t)cLen;
   in.dLen = (uint32_t)dLen;
   in.eLen = (uint32_t)eLen;
   _qaic_args[0] = _qaic_sequences_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[3] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[4] = _qaic_sequences_argument(d, (size_t)dLen * sizeof *d);
   _qaic_args[5] = _qaic_sequences_argument(e, (size_t)eLen * sizeof *e);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 6, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_rout_plain)(unsigned char* a, int aLen, uint64* b, int bLen,
                                                         uint8_t* c, int cLen, boolean* d,
                                                         int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   remote_arg _qaic_args[5];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_sequences_valid(a, aLen, sizeof *a) || !_qaic_sequences_valid(b, bLen, sizeof *b) ||
       !_qaic_sequences_valid(c, cLen, sizeof *c) || !_qaic_sequences_valid(d, dLen, sizeof *d))
      return (int)AEE_EBADPARM;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen = (uint32_t)cLen;
   in.dLen = (uint32_t)dLen;
   _qaic_args[0] = _qaic_sequences_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[3] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[4] = _qaic_sequences_argument(d, (size_t)dLen * sizeof *d);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 1, 4, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_inrout_plain)(unsigned char* a, int aLen, float* b, int bLen,
                                                           boolean* c, int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen[2];
      uint32_t bLen[2];
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[7];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_sequences_valid(a, aLen, sizeof *a) || !_qaic_sequences_valid(b, bLen, sizeof *b) ||
       !_qaic_sequences_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen[0] = (uint32_t)aLen;
   in.aLen[1] = (uint32_t)aLen;
   in.bLen[0] = (uint32_t)bLen;
   in.bLen[1] = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_sequences_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[3] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[4] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[5] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[6] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 4, 3, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_in_elements)(const kind* a, int aLen, const point* b, int bLen,
                                                          const unsigned char* c, int cLen,
                                                          const unsigned char* d,
                                                          int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen;
      uint32_t dLen;
   } in;
   remote_arg _qaic_args[5];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_sequences_valid(a, aLen, sizeof *a) || !_qaic_sequences_valid(b, bLen, sizeof *b) ||
       !_qaic_sequences_valid(c, cLen, sizeof *c) || !_qaic_sequences_valid(d, dLen, sizeof *d))
      return (int)AEE_EBADPARM;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen = (uint32_t)cLen;
   in.dLen = (uint32_t)dLen;
   _qaic_args[0] = _qaic_sequences_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[3] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[4] = _qaic_sequences_argument(d, (size_t)dLen * sizeof *d);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 5, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_rout_elements)(kind* a, int aLen, point* b, int bLen, point* c,
                                                            int cLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
      uint32_t cLen[2];
   } in;
   remote_arg _qaic_args[5];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_sequences_valid(a, aLen, sizeof *a) || !_qaic_sequences_valid(b, bLen, sizeof *b) ||
       !_qaic_sequences_valid(c, cLen, sizeof *c))
      return (int)AEE_EBADPARM;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   in.cLen[0] = (uint32_t)cLen;
   in.cLen[1] = (uint32_t)cLen;
   _qaic_args[0] = _qaic_sequences_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_args[2] = _qaic_sequences_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[3] = _qaic_sequences_argument(b, (size_t)bLen * sizeof *b);
   _qaic_args[4] = _qaic_sequences_argument(c, (size_t)cLen * sizeof *c);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 2, 3, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_in_nested)(const numbers* a, int aLen, const table* b,
                                                        int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_sequences_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_sequences_call, space));
   _qaic_sequences_numbers_list_count(_qaic, a, aLen);
   _qaic_sequences_table_list_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_sequences_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_sequences_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_sequences_numbers_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_sequences_table_list_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_sequences_scalars(_qaic, 5),
                                                       _qaic->args);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_rout_nested)(numbers* a, int aLen, table* b,
                                                          int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_sequences_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_sequences_call, space));
   _qaic_sequences_numbers_list_rout_count(_qaic, a, aLen);
   _qaic_sequences_table_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_sequences_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_sequences_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_sequences_numbers_list_rout_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_sequences_table_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_sequences_scalars(_qaic, 6),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_sequences_rewind(_qaic, 0);
      _qaic_sequences_numbers_list_rout_unpack(_qaic, a, aLen);
      _qaic_sequences_table_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_anonymous)(const _seq1_octet_t* a, int aLen, _seq1_octet_t* b,
                                                        int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   _qaic_sequences_call _qaic[1];
   remote_handle _qaic_handle;

   memset(_qaic, 0, offsetof(_qaic_sequences_call, space));
   _qaic_sequences__seq1_octet_t_list_count(_qaic, a, aLen);
   _qaic_sequences__seq1_octet_t_2_list_rout_count(_qaic, b, bLen);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_sequences_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_sequences_argument(&in, sizeof in);
   in.aLen = (uint32_t)aLen;
   _qaic_sequences__seq1_octet_t_list_pack(_qaic, a, aLen);
   in.bLen = (uint32_t)bLen;
   _qaic_sequences__seq1_octet_t_2_list_rout_pack(_qaic, b, bLen);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_sequences_scalars(_qaic, 7),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_sequences_rewind(_qaic, 0);
      _qaic_sequences__seq1_octet_t_2_list_rout_unpack(_qaic, b, bLen);
   }
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_in_holder)(const holder* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_sequences_holder_in a;
   } in;
   _qaic_sequences_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_sequences_call, space));
   _qaic_sequences_holder_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_sequences_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_sequences_argument(&in, sizeof in);
   _qaic_sequences_holder_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_sequences_scalars(_qaic, 8),
                                                       _qaic->args);
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(sequences_rout_holder)(holder* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_sequences_holder_lengths a;
   } in;
   _qaic_sequences_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_sequences_call, space));
   _qaic_sequences_holder_rout_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _sequences_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_sequences_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_sequences_argument(&in, sizeof in);
   _qaic_sequences_holder_rout_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_sequences_scalars(_qaic, 9),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_sequences_rewind(_qaic, 0);
      _qaic_sequences_holder_rout_unpack(_qaic, a);
   }
   _qaic_sequences_release(_qaic);
   return _qaic->err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#endif /* _SEQUENCES_STUB_H */
