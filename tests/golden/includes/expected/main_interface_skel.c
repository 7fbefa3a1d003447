#ifndef _MAIN_INTERFACE_SKEL_H
#define _MAIN_INTERFACE_SKEL_H

#include "main.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t main_interface_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char main_interface_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(main_interface_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                      uint32_t _qaic_sc,
                                                                      remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t main_interface_skel_handle_invoke_qaic_version = 10051;
const char main_interface_skel_handle_invoke_uri[] = "file:///libmain_skel.so?main_interface_skel_handle_invoke&_modver=1.0";

/* The message has exactly the arguments of the method. */
static inline int _qaic_main_interface_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                              uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_main_interface_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_main_interface_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_main_interface_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_main_interface_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_main_interface_fits(const remote_arg* arg, uint32_t count, size_t size,
                                            size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_main_interface_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_main_interface_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

_QAIC_STATIC_ASSERT(sizeof(from_deeper) == 4 && offsetof(from_deeper, a) == 0, "layout of from_deeper");

static int _qaic_call_main_interface_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      uint32_t uriLen;
   } in;
   struct {
      remote_handle64 h;
   } native;
   remote_arg _qaic_args[3];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_main_interface_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_main_interface_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_main_interface_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_main_interface_entry(&_qaic_pra[2]);
   if (!_qaic_main_interface_read(&in, 4, &_qaic_args[0])
       || !_qaic_main_interface_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   _qaic_err = __QAIC_IMPL(main_interface_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_main_interface_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_main_interface_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_main_interface_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(main_interface_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_main_interface_use(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   struct {
      number a;
      deep_type b;
      angle_type c;
      from_deeper d;
   } in;
   remote_arg _qaic_args[1];
   int _qaic_err;

   if (!_qaic_main_interface_counts(_qaic_sc, 1, 0, 0, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_main_interface_entry(&_qaic_pra[0]);
   if (!_qaic_main_interface_read(&in, 16, &_qaic_args[0]))
      return (int)AEE_EBADPARM;
   _qaic_err = __QAIC_IMPL(main_interface_use)(_qaic_h, in.a, in.b, in.c, &in.d);
   return _qaic_err;
}

static int (*const _qaic_main_interface_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_main_interface_open,
   _qaic_call_main_interface_close,
   _qaic_call_main_interface_use,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(main_interface_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                      uint32_t _qaic_sc,
                                                                      remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_main_interface_methods / sizeof _qaic_main_interface_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_main_interface_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _MAIN_INTERFACE_SKEL_H */
