#ifndef _SCOPE_INNER_SKEL_H
#define _SCOPE_INNER_SKEL_H

#include "constants.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif
extern const uint32_t scope_inner_skel_invoke_qaic_version _ATTRIBUTE_VISIBILITY;
__QAIC_SKEL_EXPORT int __QAIC_SKEL(scope_inner_skel_invoke)(uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE;
#ifdef __cplusplus
}
#endif

const uint32_t scope_inner_skel_invoke_qaic_version = 10051;

__QAIC_SKEL_EXPORT int __QAIC_SKEL(scope_inner_skel_invoke)(uint32_t _qaic_sc,
                                                            remote_arg* _qaic_pra) __QAIC_SKEL_ATTRIBUTE
{
   (void)_qaic_sc;
   (void)_qaic_pra;
   return (int)AEE_EUNSUPPORTED;
}

#endif /* _SCOPE_INNER_SKEL_H */
