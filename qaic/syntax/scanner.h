// SPDX-License-Identifier: BSD-3-Clause
// The generated scanner, which needs to be told the types of values and places first. Private to the module.
#ifndef QAIC_SYNTAX_SCANNER_H
#define QAIC_SYNTAX_SCANNER_H

#include "idl_parser.h"

#define YYSTYPE IDL_STYPE
#define YYLTYPE IDL_LTYPE
#include "idl_scanner.h"

#endif
