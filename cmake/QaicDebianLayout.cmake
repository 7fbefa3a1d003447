# SPDX-License-Identifier: BSD-3-Clause
# Runs in cpack between installation and packing, and does what Debian wants of its packages.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()

# Compressed pages; without a time in them, so that the same page gives the same bytes.
find_program(QAIC_GZIP gzip REQUIRED)
file(GLOB_RECURSE pages ${CPACK_TEMPORARY_DIRECTORY}/*.1)
foreach(page ${pages})
    if(page MATCHES "/man/man1/")
        execute_process(COMMAND ${QAIC_GZIP} -9 -n -f ${page} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()

# Where Debian's zsh looks for completions of packages; site-functions below /usr is not among its folders.
file(GLOB_RECURSE folders LIST_DIRECTORIES ON ${CPACK_TEMPORARY_DIRECTORY}/*)
list(FILTER folders INCLUDE REGEX "/zsh/site-functions$")
foreach(folder ${folders})
    get_filename_component(parent ${folder} DIRECTORY)
    file(RENAME ${folder} ${parent}/vendor-completions)
endforeach()
