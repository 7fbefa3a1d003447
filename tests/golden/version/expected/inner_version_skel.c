#ifndef _INNER_VERSION_SKEL_H
#define _INNER_VERSION_SKEL_H

#include "version.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t inner_version_skel_handle_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
extern const char inner_version_skel_handle_invoke_uri[] _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(inner_version_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                     uint32_t _qaic_sc,
                                                                     remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t inner_version_skel_handle_invoke_qaic_version = 10051;
const char inner_version_skel_handle_invoke_uri[] = "file:///libversion_skel.so?inner_version_skel_handle_invoke&_modver=1.0&_idlver=1.12.3";

/* The message has exactly the arguments of the method. */
static inline int _qaic_inner_version_counts(uint32_t sc, uint32_t ins, uint32_t routs, uint32_t in_handles,
                                             uint32_t rout_handles)
{
   return (sc & 0xffffffu) == REMOTE_SCALARS_MAKEX(0, 0, ins, routs, in_handles, rout_handles);
}

/* An entry of the message, of which each word is read once: the other side may change it. */
static inline remote_arg _qaic_inner_version_entry(const volatile remote_arg* from)
{
   remote_arg arg;

   arg.buf.pv = from->buf.pv;
   arg.buf.nLen = from->buf.nLen;
   return arg;
}

/* Copies bytes that the other side may change, so that they are read once only. */
static inline void _qaic_inner_version_fetch(void* to, const void* from, size_t size)
{
#if defined(__GNUC__)
   memcpy(to, from, size);
   __asm__ __volatile__("" : "+m"(*(unsigned char (*)[])to));
#else
   for (size_t i = 0; i < size; i++)
      ((unsigned char*)to)[i] = ((const volatile unsigned char*)from)[i];
#endif
}

static inline int _qaic_inner_version_read(void* to, size_t size, const remote_arg* arg)
{
   const void* data = arg->buf.pv;

   if (data == NULL || arg->buf.nLen < size)
      return 0;
   _qaic_inner_version_fetch(to, data, size);
   return 1;
}

/* A buffer holds this many elements. */
static inline int _qaic_inner_version_fits(const remote_arg* arg, uint32_t count, size_t size,
                                           size_t alignment)
{
   if (count > INT32_MAX || (uint64_t)count * size > arg->buf.nLen)
      return 0;
   return arg->buf.nLen == 0 || (arg->buf.pv != NULL && ((uintptr_t)arg->buf.pv & (alignment - 1)) == 0);
}

/* A buffer holds this many characters, of which the last is NUL. */
static inline int _qaic_inner_version_terminated(const remote_arg* arg, uint32_t count, size_t size)
{
   return count > 0 && _qaic_inner_version_fits(arg, count, size, size)
          && memcmp((const char*)arg->buf.pv + (count - 1) * size, "\0", size) == 0;
}

/* One component of a version, at most 999; -1 when it is malformed. */
static int _qaic_inner_version_component(const char** next, const char* end)
{
   int value = 0, count = 0;

   for (; *next < end && **next >= '0' && **next <= '9' && value < 1000; ++*next, count++)
      value = value * 10 + (**next - '0');
   return count > 0 && value < 1000 ? value : -1;
}

/* The value of "_idlver=" in a URI, which starts after '?' or '&'. */
static const char* _qaic_inner_version_version(const char* uri, const char* end)
{
   static const char key[] = "_idlver=";
   const size_t size = sizeof key - 1;

   for (; (size_t)(end - uri) > size; uri++)
      if ((*uri == '?' || *uri == '&') && memcmp(uri + 1, key, size) == 0)
         return uri + 1 + size;
   return NULL;
}

/* The client's interface version is not newer than this one. */
static int _qaic_inner_version_compatible(const char* uri, size_t count)
{
   static const int own[3] = { 1, 12, 3 };
   int other[3] = { 0, 0, 0 };
   char text[12];
   const char* end = uri + count - 1;
   const char* next = _qaic_inner_version_version(uri, end);
   size_t size = next == NULL ? 0 : (size_t)(end - next);
   int i = 0;

   if (next == NULL)
      return 0;
   /* The client may change the URI meanwhile; no version has more characters than this. */
   size = size < sizeof text ? size : sizeof text;
   _qaic_inner_version_fetch(text, next, size);
   next = text;
   end = text + size;
   do {
      other[i] = _qaic_inner_version_component(&next, end);
      if (other[i] < 0)
         return 0;
   } while (++i < 3 && next < end && *next == '.' && next++ < end);
   if (next < end ? *next != '&' && *next != '\0' : size == sizeof text)
      return 0;
   for (i = 0; i < 2 && other[i] == own[i]; i++)
      ;
   return other[i] <= own[i];
}

static int _qaic_call_inner_version_open(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
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
   if (!_qaic_inner_version_counts(_qaic_sc, 2, 0, 0, 1))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_inner_version_entry(&_qaic_pra[0]);
   _qaic_args[1] = _qaic_inner_version_entry(&_qaic_pra[1]);
   _qaic_args[2] = _qaic_inner_version_entry(&_qaic_pra[2]);
   if (!_qaic_inner_version_read(&in, 4, &_qaic_args[0])
       || !_qaic_inner_version_terminated(&_qaic_args[1], in.uriLen, sizeof(char)))
      return (int)AEE_EBADPARM;
   memset(&native, 0, sizeof native);
   if (!_qaic_inner_version_compatible((const char*)_qaic_args[1].buf.pv, in.uriLen))
      return (int)AEE_ESTUBSKELVERMISMATCH;
   _qaic_err = __QAIC_IMPL(inner_version_open)((const char*)_qaic_args[1].buf.pv, &native.h);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   _qaic_pra[2].h64 = native.h;
   return _qaic_err;
}

static int _qaic_call_inner_version_close(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   remote_arg _qaic_args[1];
   int _qaic_err;

   (void)_qaic_h;
   if (!_qaic_inner_version_counts(_qaic_sc, 0, 0, 1, 0))
      return (int)AEE_EBADPARM;
   _qaic_args[0] = _qaic_inner_version_entry(&_qaic_pra[0]);
   _qaic_err = __QAIC_IMPL(inner_version_close)(_qaic_args[0].h64);
   return _qaic_err;
}

static int _qaic_call_inner_version_nothing(remote_handle64 _qaic_h, uint32_t _qaic_sc, remote_arg* _qaic_pra)
{
   int _qaic_err;

   if (!_qaic_inner_version_counts(_qaic_sc, 0, 0, 0, 0))
      return (int)AEE_EBADPARM;
   (void)_qaic_pra;
   _qaic_err = __QAIC_IMPL(inner_version_nothing)(_qaic_h);
   return _qaic_err;
}

static int (*const _qaic_inner_version_methods[])(remote_handle64, uint32_t, remote_arg*) = {
   _qaic_call_inner_version_open,
   _qaic_call_inner_version_close,
   _qaic_call_inner_version_nothing,
};

__QAIC_SKEL_EXPORT int __QAIC_SKEL(inner_version_skel_handle_invoke)(remote_handle64 _qaic_h,
                                                                     uint32_t _qaic_sc,
                                                                     remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   const uint32_t _qaic_method = REMOTE_SCALARS_METHOD(_qaic_sc);

   if (_qaic_method >= sizeof _qaic_inner_version_methods / sizeof _qaic_inner_version_methods[0])
      return (int)AEE_EUNSUPPORTED;
   return _qaic_inner_version_methods[_qaic_method](_qaic_h, _qaic_sc, _qaic_pra);
}

#endif /* _INNER_VERSION_SKEL_H */
