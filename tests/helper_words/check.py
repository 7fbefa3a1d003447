# SPDX-License-Identifier: BSD-3-Clause
"""The plain words that generated stubs and skels use as names are exactly `helper_words` of templates/c/types.yaml, and an
IDL file may use each of them as a constant or an enumerator.

Usage: check.py qaic cc source-folder work-folder"""

import pathlib
import re
import subprocess
import sys

QAIC, CC, SOURCE, WORK = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
TEMPLATES = SOURCE / "templates" / "c"
IDL = pathlib.Path(__file__).parent / "helpers.idl"
VARIANTS = {"default": [], "hardened": ["--standard-types", "--copy-strings", "--enforce-bounds"]}
WARNINGS = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", "-fsyntax-only"]

C_KEYWORDS = set(
    "break case char const continue default do double else extern float for if inline int long return short signed sizeof static "
    "struct switch typedef unsigned void volatile while".split())
# Names of C, its library and the FastRPC headers, which no IDL file can define (the compiler refuses them), words of
# preprocessor lines, and parameters of open.
KNOWN = set(
    "bool boolean int64 int64_t uint8_t uint32_t uint64_t uintptr_t size_t offsetof NULL SIZE_MAX INT32_MAX memchr memcmp memcpy "
    "memmove memset strlen FREE MALLOC LONG InterlockedCompareExchange HAP_pls_add_lookup adsp_pls_add_lookup "
    "adsp_mmap_fd_getinfo fastrpc_async_descriptor_t asyncDesc define defined endif ifdef ifndef undef uint32 "
    "IDL_VERSION attr inh outh h uriLen".split())
KNOWN_PREFIXES = ("AEE_", "REMOTE_SCALARS_", "remote_", "Q", "_")


def generate(idl, folder, options):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    command = [QAIC, "-w", f"--templates={TEMPLATES}", "-I", str(SOURCE / "qaic/preprocess/idl"), "-o", str(folder), *options]
    subprocess.run([*command, str(idl)], check=True)
    return sorted(folder.glob("*_stub.c")) + sorted(folder.glob("*_skel.c"))


def names_in(text):
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    text = re.sub(r'"(\\.|[^"\\])*"' + r"|'(\\.|[^'\\])'", " ", text)
    text = re.sub(r"^\s*#\s*(include|pragma).*$", "", text, flags=re.M)
    words = set(re.findall(r"\b[A-Za-z_]\w*", text)) - C_KEYWORDS - KNOWN
    return {word for word in words if not word.startswith(KNOWN_PREFIXES)}


def used_words():
    words = set()
    for variant, options in VARIANTS.items():
        for path in generate(IDL, WORK / variant, options):
            words |= names_in(path.read_text())
    return words


def listed_words():
    text = (TEMPLATES / "types.yaml").read_text()
    return set(re.search(r"^helper_words: \[(.*?)\]", text, re.M | re.S).group(1).replace(",", " ").split())


def is_accepted(declaration):
    path = WORK / "accepted.idl"
    path.write_text(declaration + IDL.read_text())
    command = [QAIC, "-s", "-I", str(SOURCE / "qaic/preprocess/idl"), str(path)]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def compile_with(kind, words, form):
    """The same interfaces below declarations of the words, unless the compiler refuses one."""
    declarations = [form.format(word) for word in sorted(words) if is_accepted(form.format(word))]
    assert len(declarations) > 50, declarations
    path = WORK / f"{kind}.idl"
    path.write_text("".join(declarations) + IDL.read_text())
    for variant, options in VARIANTS.items():
        folder = WORK / f"{kind}-{variant}"
        for source in generate(path, folder, options):
            subprocess.run([CC, *WARNINGS, "-I", str(folder), "-I", str(SOURCE / "runtime/include"), str(source)], check=True)


def main():
    used, listed = used_words(), listed_words()
    for word in sorted(used - listed):
        print(f"missing in helper_words: {word}")
    for word in sorted(listed - used):
        print(f"not used any more: {word}")
    compile_with("constants", used | listed, "const long {0} = 1;\n")
    compile_with("enumerators", used | listed, "enum QEnum_{0} {{ {0} }};\n")
    return used != listed


if __name__ == "__main__":
    sys.exit(main())
