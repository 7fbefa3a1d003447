#ifndef _PARAMETER_WORDS_STUB_H
#define _PARAMETER_WORDS_STUB_H

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

static remote_arg _qaic_parameter_words_argument(const void* data, size_t size)
{
   remote_arg arg;

   memset(&arg, 0, sizeof arg);
   arg.buf.pv = (void*)(uintptr_t)data;
   arg.buf.nLen = size;
   return arg;
}

/* An array of this many elements can be sent. */
static int _qaic_parameter_words_valid(const void* data, int count, size_t size)
{
   return count >= 0 && (count == 0 || (data != NULL && (size_t)count <= SIZE_MAX / size));
}

#ifdef __cplusplus
extern "C" {
#endif
__QAIC_STUB_EXPORT remote_handle _parameter_words_handle(void);
#ifdef __cplusplus
}
#endif

#ifndef _const_parameter_words_handle
#define _const_parameter_words_handle ((remote_handle)-1)
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

static int _qaic_parameter_words_open_handle(void* _qaic_name, void* _qaic_handle)
{
   return __QAIC_REMOTE(remote_handle_open)((const char*)_qaic_name, (remote_handle*)_qaic_handle);
}

static void _qaic_parameter_words_close_handle(void* _qaic_handle)
{
   (void)__QAIC_REMOTE(remote_handle_close)(*(remote_handle*)_qaic_handle);
}

/* Each process on the DSP has its own handle. */
__QAIC_STUB_EXPORT remote_handle _parameter_words_handle(void)
{
   static char _qaic_name[] = "parameter_words";
   void* _qaic_handle = NULL;
   uint32_t _qaic_key = (uint32_t)(uintptr_t)_parameter_words_handle;
   int _qaic_err = -1;

   if (_const_parameter_words_handle != (remote_handle)-1)
      return _const_parameter_words_handle;
   if (adsp_pls_add_lookup)
      _qaic_err = adsp_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle),
                                      _qaic_parameter_words_open_handle, _qaic_name,
                                      _qaic_parameter_words_close_handle, &_qaic_handle);
   else if (HAP_pls_add_lookup)
      _qaic_err = HAP_pls_add_lookup(_qaic_key, 0, (int)sizeof(remote_handle),
                                     _qaic_parameter_words_open_handle, _qaic_name,
                                     _qaic_parameter_words_close_handle, &_qaic_handle);
   return _qaic_err == 0 ? *(remote_handle*)_qaic_handle : (remote_handle)-1;
}
#else
#ifdef _WIN32
#include <windows.h>
#endif
#ifdef __cplusplus
extern "C" {
#endif
uint32_t _parameter_words_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                                    uint32_t _qaic_old);
#ifdef __cplusplus
}
#endif

uint32_t _parameter_words_atomic_CompareAndExchange(uint32_t* volatile _qaic_value, uint32_t _qaic_new,
                                                    uint32_t _qaic_old)
{
#ifdef _WIN32
   return (uint32_t)InterlockedCompareExchange((volatile LONG*)_qaic_value, (LONG)_qaic_new, (LONG)_qaic_old);
#else
   __atomic_compare_exchange_n(_qaic_value, &_qaic_old, _qaic_new, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
   return _qaic_old;
#endif
}

static uint32_t _qaic_parameter_words_load(const uint32_t* _qaic_value)
{
#ifdef _WIN32
   return *(const volatile uint32_t*)_qaic_value;
#else
   return __atomic_load_n(_qaic_value, __ATOMIC_ACQUIRE);
#endif
}

__QAIC_STUB_EXPORT remote_handle _parameter_words_handle(void)
{
   static uint32_t _qaic_shared = (uint32_t)-1;
   remote_handle _qaic_handle;
   uint32_t _qaic_current;

   if (_const_parameter_words_handle != (remote_handle)-1)
      return _const_parameter_words_handle;
   _qaic_current = _qaic_parameter_words_load(&_qaic_shared);
   if (_qaic_current != (uint32_t)-1)
      return (remote_handle)_qaic_current;
   if (__QAIC_REMOTE(remote_handle_open)("parameter_words", &_qaic_handle) != AEE_SUCCESS)
      return (remote_handle)-1;
   _qaic_current = _parameter_words_atomic_CompareAndExchange(&_qaic_shared, _qaic_handle, (uint32_t)-1);
   if (_qaic_current == (uint32_t)-1)
      return _qaic_handle;
   (void)__QAIC_REMOTE(remote_handle_close)(_qaic_handle);
   return (remote_handle)_qaic_current;
}
#endif

__QAIC_STUB_EXPORT int __QAIC_STUB(parameter_words_records)(int in_record, int native_, int* rout_,
                                                            const unsigned char* results,
                                                            int resultsLen) __QAIC_STUB_ATTRIBUTE
{
   struct {
      int in_record;
      int native_;
      int rout_;
      uint32_t resultsLen;
   } in;
   struct {
      int rout_;
   } rout;
   remote_arg _qaic_args[3];
   remote_handle _qaic_handle;
   int _qaic_err;

   memset(&in, 0, sizeof in);
   memset(&rout, 0, sizeof rout);
   if (rout_ == NULL || !_qaic_parameter_words_valid(results, resultsLen, sizeof *results))
      return (int)AEE_EBADPARM;
   _qaic_handle = _parameter_words_handle();
   if (_qaic_handle == (remote_handle)-1)
      return (int)AEE_EINVHANDLE;
   in.in_record = in_record;
   in.native_ = native_;
   in.rout_ = *rout_;
   in.resultsLen = (uint32_t)resultsLen;
   _qaic_args[0] = _qaic_parameter_words_argument(&in, sizeof in);
   _qaic_args[1] = _qaic_parameter_words_argument(results, (size_t)resultsLen * sizeof *results);
   _qaic_args[2] = _qaic_parameter_words_argument(&rout, sizeof rout);
   _qaic_err = __QAIC_REMOTE(remote_handle_invoke)(_qaic_handle, REMOTE_SCALARS_MAKEX(0, 0, 2, 1, 0, 0),
                                                   _qaic_args);
   if (_qaic_err != AEE_SUCCESS)
      return _qaic_err;
   *rout_ = rout.rout_;
   return _qaic_err;
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif


#pragma pop_macro("count")
#pragma pop_macro("end")
#pragma pop_macro("size")

#endif /* _PARAMETER_WORDS_STUB_H */
