#ifndef _WIDE_PLAIN_SKEL_H
#define _WIDE_PLAIN_SKEL_H

#include "ext_params.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifndef REMOTE_SCALARS_MAKEX_64
#define REMOTE_SCALARS_METHOD_64(sc) ((uint32_t)((uint64_t)(sc) >> 48) & 0x1fffu)
#define REMOTE_SCALARS_INBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 32) & 0xffffu)
#define REMOTE_SCALARS_OUTBUFS_64(sc) ((uint32_t)((uint64_t)(sc) >> 16) & 0xffffu)
#define REMOTE_SCALARS_INHANDLES_64(sc) ((uint32_t)((uint64_t)(sc) >> 8) & 0xffu)
#define REMOTE_SCALARS_OUTHANDLES_64(sc) ((uint32_t)(uint64_t)(sc) & 0xffu)
#define REMOTE_SCALARS_MAKEX_64(attr, method, in, out, inh, outh) \
   ((((uint64_t)(attr) & 0x7u) << 61) | (((uint64_t)(method) & 0x1fffu) << 48) | \
    (((uint64_t)(in) & 0xffffu) << 32) | (((uint64_t)(out) & 0xffffu) << 16) | \
    (((uint64_t)(inh) & 0xffu) << 8) | ((uint64_t)(outh) & 0xffu))
#ifdef __cplusplus
extern "C" {
#endif
int remote_handle_invoke_s64(remote_handle, uint64_t, remote_arg*);
int remote_handle_invoke_async_s64(remote_handle, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
int remote_handle64_invoke_s64(remote_handle64, uint64_t, remote_arg*);
int remote_handle64_invoke_async_s64(remote_handle64, fastrpc_async_descriptor_t*, uint64_t, remote_arg*);
#ifdef __cplusplus
}
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t wide_plain_skel_invoke_s64_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(wide_plain_skel_invoke_s64)(uint64_t _qaic_sc,
                                                               remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t wide_plain_skel_invoke_s64_qaic_version = 10051;

/* The message has exactly the arguments of the method. */
static inline int _qaic_wide_plain_counts(uint64_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                          uint32_t rout_handles)
{
   return (sc & 0xffffffffffffu) == REMOTE_SCALARS_MAKEX_64(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_wide_plain_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_wide_plain_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_wide_plain_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_wide_plain_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_wide_plain_fits(const remote_arg* arg, uint32_t count, size_t size, size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

static int _qaic_call_wide_plain_plain(uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      unsigned char a;
   } in;
   struct {
      int b;
   } rout;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_wide_plain_counts(_qaic_sc, 1, 1, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_plain_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wide_plain_entry(&_qaic_pra[1]);
   if (!_qaic_wide_plain_read(&in, 1, &_qaic_args[0])
       || !_qaic_wide_plain_fits(&_qaic_args[1], 1, 4, 1))
      return (int)AEE_EBADPARM;
   memset(&rout, 0, sizeof rout);
   _qaic_err = __QAIC_IMPL(wide_plain_plain)(in.a, &rout.b);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   memcpy(_qaic_args[1].buf.pv, &rout, 4);
   return _qaic_err;
}

static int _qaic_call_wide_plain_later(uint64_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t aLen;
   } in;
   remote_arg _qaic_args[2];
   int _qaic_err;

   if (!_qaic_wide_plain_counts(_qaic_sc, 2, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_wide_plain_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_wide_plain_entry(&_qaic_pra[1]);
   if (!_qaic_wide_plain_read(&in, 4, &_qaic_args[0])
       || !_qaic_wide_plain_fits(&_qaic_args[1], in.aLen, sizeof(unsigned char), 1))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(wide_plain_later)(NULL, (const unsigned char*)_qaic_args[1].buf.pv, (int)in.aLen);
   return _qaic_err;
}

static int (*const _qaic_wide_plain_methods[])(uint64_t, remote_arg*) = {
   _qaic_call_wide_plain_plain,
   _qaic_call_wide_plain_later,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(wide_plain_skel_invoke_s64)(uint64_t _qaic_sc,
                                                               remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD_64(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_wide_plain_methods / sizeof _qaic_wide_plain_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_wide_plain_methods[_qaic_method](_qaic_sc, _qaic_pra);
}

#endif /* _WIDE_PLAIN_SKEL_H */
