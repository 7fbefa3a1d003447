#ifndef _ARRAYS_STUB_H
#define _ARRAYS_STUB_H

#include "arrays.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static remote_arg _qaic_arrays_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_arrays_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

/* Characters of a string, its NUL included; 0 when it cannot be sent. */
static uint32_t _qaic_arrays_string_size(const char* data)
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
} _qaic_arrays_call;

static void _qaic_arrays_require(_qaic_arrays_call* call, int condition)
{
   if (!condition)
      call->err = (int)AEE_EBADPARM;
}

/* Allocates the arguments. Those counted are the secondary buffers; the primary ones come on top. */
static int _qaic_arrays_begin(_qaic_arrays_call* call, size_t primary_ins, size_t primary_routs)
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

static uint32_t _qaic_arrays_scalars(const _qaic_arrays_call* call, uint32_t method)
{
   return REMOTE_SCALARS_MAKEX(0, method, call->ins, call->routs, call->in_handles, call->rout_handles);
}

static void _qaic_arrays_release(_qaic_arrays_call* call)
{
   if (call->args != call->space)
      FREE(call->args);
}

/* Back to the first secondary rout buffer, to read the results. */
static void _qaic_arrays_rewind(_qaic_arrays_call* call, size_t primary_routs)
{
   call->rout = call->args + call->ins + primary_routs;
   call->rout_handle = call->args + call->ins + call->routs + call->in_handles;
}

struct _qaic_arrays_labels_in {
   uint32_t names[2];
   uint32_t data[3];
};

struct _qaic_arrays_labels_lengths {
   uint32_t names[2];
   uint32_t data[3];
};

_QAIC_STATIC_ASSERT(sizeof(shape) == 52 && offsetof(shape, corners) == 0 &&
                    offsetof(shape, direction) == 16 && offsetof(shape, cells) == 28 &&
                    offsetof(shape, colours) == 44, "layout of shape");
_QAIC_STATIC_ASSERT(sizeof(labels) == (sizeof(void*) == 8 ? 80 : 40) && offsetof(labels, names) == 0 &&
                    offsetof(labels, data) == (sizeof(void*) == 8 ? 32 : 16), "layout of labels");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_arrays_labels_in) == 20, "layout of struct _qaic_arrays_labels_in");
_QAIC_STATIC_ASSERT(sizeof(struct _qaic_arrays_labels_lengths) == 20,
                    "layout of struct _qaic_arrays_labels_lengths");

static boolean _qaic_arrays_boolean(const void* from)
{
   return (boolean)(*(const unsigned char*)from != 0);
}

static void _qaic_arrays_point_copy(point* out, const point* in)
{
   out->x = in->x;
   out->y = in->y;
   out->z = _qaic_arrays_boolean(&in->z);
}

static void _qaic_arrays_shape_copy(shape* out, const shape* in)
{
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      _qaic_arrays_point_copy(out->corners + _qaic_i, in->corners + _qaic_i);
   memcpy(out->direction, in->direction, sizeof(vector));
   memcpy(out->cells, in->cells, sizeof(int) * 2 * 2);
   memcpy(out->colours, in->colours, sizeof(colour) * 2);
}

static void _qaic_arrays_labels_count(_qaic_arrays_call* _qaic, const labels* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_arrays_require(_qaic, _qaic_arrays_string_size(native->names[_qaic_j].data) != 0);
      _qaic->ins++;
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      _qaic_arrays_require(_qaic,
                           _qaic_arrays_valid(native->data[_qaic_j].data, native->data[_qaic_j].dataLen,
                                              sizeof *native->data[_qaic_j].data));
      _qaic->ins++;
   }
}

static void _qaic_arrays_labels_pack(_qaic_arrays_call* _qaic, const labels* native,
                                     struct _qaic_arrays_labels_in* in)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      in->names[_qaic_j] = _qaic_arrays_string_size(native->names[_qaic_j].data);
      *_qaic->in++ = _qaic_arrays_argument(native->names[_qaic_j].data,
                                           in->names[_qaic_j] * sizeof *native->names[_qaic_j].data);
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      in->data[_qaic_j] = (uint32_t)native->data[_qaic_j].dataLen;
      *_qaic->in++ = _qaic_arrays_argument(native->data[_qaic_j].data,
                                           (size_t)native->data[_qaic_j].dataLen * sizeof *native->data[_qaic_j].data);
   }
}

static void _qaic_arrays_labels_rout_count(_qaic_arrays_call* _qaic, labels* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_arrays_require(_qaic,
                           _qaic_arrays_valid(native->names[_qaic_j].data, native->names[_qaic_j].dataLen,
                                              sizeof *native->names[_qaic_j].data));
      _qaic->routs++;
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      _qaic_arrays_require(_qaic,
                           _qaic_arrays_valid(native->data[_qaic_j].data, native->data[_qaic_j].dataLen,
                                              sizeof *native->data[_qaic_j].data));
      _qaic->routs++;
   }
}

static void _qaic_arrays_labels_rout_pack(_qaic_arrays_call* _qaic, labels* native,
                                          struct _qaic_arrays_labels_lengths* in)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      in->names[_qaic_j] = (uint32_t)native->names[_qaic_j].dataLen;
      *_qaic->rout++ = _qaic_arrays_argument(native->names[_qaic_j].data,
                                             (size_t)native->names[_qaic_j].dataLen * sizeof *native->names[_qaic_j].data);
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      in->data[_qaic_j] = (uint32_t)native->data[_qaic_j].dataLen;
      *_qaic->rout++ = _qaic_arrays_argument(native->data[_qaic_j].data,
                                             (size_t)native->data[_qaic_j].dataLen * sizeof *native->data[_qaic_j].data);
   }
}

static void _qaic_arrays_labels_rout_unpack(_qaic_arrays_call* _qaic, labels* native)
{
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      if (native->names[_qaic_j].dataLen > 0)
         native->names[_qaic_j].data[native->names[_qaic_j].dataLen - 1] = 0;
      _qaic->rout++;
   }
   for (uint32_t _qaic_j = 0; _qaic_j < 3; _qaic_j++) {
      _qaic->rout++;
   }
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _arrays_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_arrays_handle
#define _const_arrays_handle ((remote_handle)-1)
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

static int _qaic_arrays_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_arrays_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _arrays_handle(void)
{
   static char _qaic_name[] = "arrays";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_arrays_handle;
   int _qaic_err = -1;

   if (_const_arrays_handle != (remote_handle)-1)
      return _const_arrays_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_arrays_open_handle,
                                      _qaic_name, _qaic_arrays_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle), _qaic_arrays_open_handle,
                                     _qaic_name, _qaic_arrays_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _arrays_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                           uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _arrays_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                           uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_arrays_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _arrays_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_arrays_handle != (remote_handle)-1)
      return _const_arrays_handle;
   _qaic_current = _qaic_arrays_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("arrays", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _arrays_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_in_arrays)(const vector a, const same_vector b, const matrix c,
                                                     const grid d, const name e) __QAIC_STUB_ATTRIBUTE
{
   struct {
      vector a;
      same_vector b;
      matrix c;
      grid d;
      name e;
   } in;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (a == NULL || b == NULL || c == NULL || d == NULL || e == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   memcpy(in.a, a, sizeof(vector));
   memcpy(in.b, b, sizeof(same_vector));
   memcpy(in.c, c, sizeof(matrix));
   memcpy(in.d, d, sizeof(grid));
   memcpy(in.e, e, sizeof(name));
   _qaic_args[0] = _qaic_arrays_argument(&in, sizeof in);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 1, 0, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_rout_arrays)(vector a, matrix b, name c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      vector a;
      matrix b;
      name c;
   } rout;
   remote_arg _qaic_args[1];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_args[0] = _qaic_arrays_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 1, 0, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(a, rout.a, sizeof(vector));
   memcpy(b, rout.b, sizeof(matrix));
   memcpy(c, rout.c, sizeof(name));
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_inrout_arrays)(vector a, grid b) __QAIC_STUB_ATTRIBUTE
{
   struct {
      vector a;
      grid b;
   } in;
   struct {
      vector a;
      grid b;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   memcpy(in.a, a, sizeof(vector));
   memcpy(in.b, b, sizeof(grid));
   _qaic_args[0] = _qaic_arrays_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_arrays_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 2, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(a, rout.a, sizeof(vector));
   memcpy(b, rout.b, sizeof(grid));
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_booleans)(const flags a, flags b, flags c) __QAIC_STUB_ATTRIBUTE
{
   struct {
      flags a;
      flags c;
   } in;
   struct {
      flags b;
      flags c;
   } rout;
   remote_arg _qaic_args[2];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL)
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (in.a)[_qaic_i] = _qaic_arrays_boolean(a + _qaic_i);
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (in.c)[_qaic_i] = _qaic_arrays_boolean(c + _qaic_i);
   _qaic_args[0] = _qaic_arrays_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_arrays_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 3, 1, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (b)[_qaic_i] = _qaic_arrays_boolean(rout.b + _qaic_i);
   for (uint32_t _qaic_i = 0; _qaic_i < 4; _qaic_i++)
      (c)[_qaic_i] = _qaic_arrays_boolean(rout.c + _qaic_i);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_shapes)(const shape* a, shape* b, shape* c, const shape* d,
                                                  int dLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      shape a;
      shape c;
      uint32_t dLen;
   } in;
   struct {
      shape b;
      shape c;
   } rout;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (a == NULL || b == NULL || c == NULL || !_qaic_arrays_valid(d, dLen, sizeof *d))
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   _qaic_arrays_shape_copy(&in.a, a);
   _qaic_arrays_shape_copy(&in.c, c);
   in.dLen = (uint32_t)dLen;
   _qaic_args[0] = _qaic_arrays_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_arrays_argument(d, (size_t)dLen * sizeof *d);
   _qaic_args[2] = _qaic_arrays_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 4, 2, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_arrays_shape_copy(b, &rout.b);
   _qaic_arrays_shape_copy(c, &rout.c);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_elements)(const vector* a, int aLen, vector* b,
                                                    int bLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t aLen;
      uint32_t bLen;
   } in;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   if (!_qaic_arrays_valid(a, aLen, sizeof *a) || !_qaic_arrays_valid(b, bLen, sizeof *b))
      return (int)AEE_EBADPARM;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.aLen = (uint32_t)aLen;
   in.bLen = (uint32_t)bLen;
   _qaic_args[0] = _qaic_arrays_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_arrays_argument(a, (size_t)aLen * sizeof *a);
   _qaic_args[2] = _qaic_arrays_argument(b, (size_t)bLen * sizeof *b);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 5, 2, 1, 0, 0),
                                                   _qaic_args);
   return _qaic_err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_in_labels)(const labels* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_arrays_labels_in a;
   } in;
   _qaic_arrays_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_arrays_call, space));
   _qaic_arrays_labels_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_arrays_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_arrays_argument(&in, sizeof in);
   _qaic_arrays_labels_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_arrays_scalars(_qaic, 6),
                                                       _qaic->args);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_rout_labels)(labels* a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      struct _qaic_arrays_labels_lengths a;
   } in;
   _qaic_arrays_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_arrays_call, space));
   _qaic_arrays_labels_rout_count(_qaic, a);
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_arrays_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_arrays_argument(&in, sizeof in);
   _qaic_arrays_labels_rout_pack(_qaic, a, &in.a);
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_arrays_scalars(_qaic, 7),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_arrays_rewind(_qaic, 0);
      _qaic_arrays_labels_rout_unpack(_qaic, a);
   }
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_in_words)(const words a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t a[2];
   } in;
   _qaic_arrays_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_arrays_call, space));
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_arrays_require(_qaic, _qaic_arrays_string_size(a[_qaic_j].data) != 0);
      _qaic->ins++;
   }
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_arrays_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_arrays_argument(&in, sizeof in);
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      in.a[_qaic_j] = _qaic_arrays_string_size(a[_qaic_j].data);
      *_qaic->in++ = _qaic_arrays_argument(a[_qaic_j].data, in.a[_qaic_j] * sizeof *a[_qaic_j].data);
   }
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_arrays_scalars(_qaic, 8),
                                                       _qaic->args);
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

__QAIC_STUB_EXPORT int __QAIC_STUB(arrays_rout_words)(words a) __QAIC_STUB_ATTRIBUTE
{
   struct {
      uint32_t a[2];
   } in;
   _qaic_arrays_call _qaic[1];
   remote_handle _qaic_handle;

   if (a == NULL)
      return (int)AEE_EBADPARM;
   memset(_qaic, 0, offsetof(_qaic_arrays_call, space));
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      _qaic_arrays_require(_qaic,
                           _qaic_arrays_valid(a[_qaic_j].data, a[_qaic_j].dataLen, sizeof *a[_qaic_j].data));
      _qaic->routs++;
   }
   if (_qaic->err != AEE_SUCCESS)
      return _qaic->err;
   _qaic_handle = _arrays_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   if (!_qaic_arrays_begin(_qaic, 1, 0))
      return _qaic->err;
   memset(&in, 0, sizeof in);
   *_qaic->in++ = _qaic_arrays_argument(&in, sizeof in);
   for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
      in.a[_qaic_j] = (uint32_t)a[_qaic_j].dataLen;
      *_qaic->rout++ = _qaic_arrays_argument(a[_qaic_j].data,
                                             (size_t)a[_qaic_j].dataLen * sizeof *a[_qaic_j].data);
   }
   if (_qaic->err == AEE_SUCCESS)
      _qaic->err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, _qaic_arrays_scalars(_qaic, 9),
                                                       _qaic->args);
   if (_qaic->err == AEE_SUCCESS) {
      _qaic_arrays_rewind(_qaic, 0);
      for (uint32_t _qaic_j = 0; _qaic_j < 2; _qaic_j++) {
         if (a[_qaic_j].dataLen > 0)
            a[_qaic_j].data[a[_qaic_j].dataLen - 1] = 0;
         _qaic->rout++;
      }
   }
   _qaic_arrays_release(_qaic);
   return _qaic->err;
}

#endif /* _ARRAYS_STUB_H */
