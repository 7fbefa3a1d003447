# SPDX-License-Identifier: BSD-3-Clause
"""Rules that compile IDL files with qaic. See README.md."""

QaicIdlInfo = provider(
    doc = "IDL files that others can include.",
    fields = {"files": "depset of IDL files", "folders": "depset of their folders"},
)

def _folder(file):
    return file.dirname or "."

def _idl_info(srcs, deps):
    return QaicIdlInfo(
        files = depset(srcs, transitive = [dep[QaicIdlInfo].files for dep in deps]),
        folders = depset([_folder(file) for file in srcs], transitive = [dep[QaicIdlInfo].folders for dep in deps]),
    )

def _output_names(ctx, src):
    """The header, and two files per interface; Bazel needs the names before the compiler runs."""
    stem = src.basename.split(".")[0]
    names = [stem + ".h"]
    for interface in ctx.attr.interfaces.get(src.basename, stem).split(" "):
        if interface:
            names += [interface + "_stub.c", interface + "_skel.c"]
    return names

def _compile(ctx, src, info):
    outputs = [ctx.actions.declare_file(ctx.label.name + "/" + name) for name in _output_names(ctx, src)]
    arguments = ctx.actions.args()
    arguments.add("-o", outputs[0].dirname)
    arguments.add_all(info.folders, format_each = "-I%s")
    arguments.add_all(ctx.attr.defines, format_each = "-D%s")
    if ctx.attr.standard_types:
        arguments.add("-st")
    arguments.add_all(ctx.attr.options)
    arguments.add(src)
    ctx.actions.run(
        executable = ctx.executable._qaic,
        arguments = [arguments],
        inputs = info.files,
        outputs = outputs,
        mnemonic = "Qaic",
        progress_message = "Compiling IDL " + src.short_path,
    )
    return outputs

def _qaic_generate_impl(ctx):
    info = _idl_info(ctx.files.srcs, ctx.attr.deps)
    outputs = []
    for src in ctx.files.srcs:
        outputs += _compile(ctx, src, info)
    return [
        DefaultInfo(files = depset(outputs)),
        OutputGroupInfo(
            headers = depset([file for file in outputs if file.extension == "h"]),
            stubs = depset([file for file in outputs if file.path.endswith("_stub.c")]),
            skels = depset([file for file in outputs if file.path.endswith("_skel.c")]),
        ),
        info,
    ]

qaic_generate = rule(
    implementation = _qaic_generate_impl,
    doc = "Compiles IDL files. The output groups are headers, stubs and skels.",
    attrs = {
        "srcs": attr.label_list(allow_files = [".idl"], mandatory = True),
        "deps": attr.label_list(providers = [QaicIdlInfo], doc = "Rules with IDL files that these include."),
        "interfaces": attr.string_dict(
            doc = "For IDL files whose one interface is not called like the file: file name to C names, " +
                  "with blanks between them; empty for a file without interfaces.",
        ),
        "defines": attr.string_list(),
        "standard_types": attr.bool(),
        "options": attr.string_list(doc = "More options of the compiler."),
        "_qaic": attr.label(default = "@qaic//:qaic", executable = True, cfg = "exec", allow_single_file = True),
    },
)

def qaic_cc_library(name, srcs, side, hdrs_deps = [], deps = [], interfaces = {}, defines = [], standard_types = False,
                    options = [], idl_deps = [], implementation = [], alwayslink = False, **kwargs):
    """A cc_library of the generated stubs (side = "stub") or skels ("skel"), with the header in its include path.

    Args:
      name: name of the library; <name>_idl is the rule that compiles the IDL files
      srcs: IDL files
      side: "stub" or "skel"
      hdrs_deps: cc_library rules with headers of included IDL files
      deps: more dependencies, such as the rule with remote.h
      interfaces: see qaic_generate
      defines: see qaic_generate
      standard_types: see qaic_generate
      options: see qaic_generate
      idl_deps: the deps of qaic_generate
      implementation: C files to compile with a skel
      alwayslink: see cc_library
      **kwargs: more attributes of cc_library
    """
    if side not in ["stub", "skel"]:
        fail("side is \"%s\", not \"stub\" or \"skel\"" % side)
    qaic_generate(
        name = name + "_idl",
        srcs = srcs,
        deps = idl_deps,
        interfaces = interfaces,
        defines = defines,
        standard_types = standard_types,
        options = options,
    )
    for group in ["headers", side + "s"]:
        native.filegroup(name = name + "_" + group, srcs = [name + "_idl"], output_group = group)
    native.cc_library(
        name = name,
        srcs = [name + "_" + side + "s"] + implementation,
        hdrs = [name + "_headers"],
        includes = [name + "_idl"],
        deps = hdrs_deps + deps,
        alwayslink = alwayslink,
        **kwargs
    )

def _qaic_installed_impl(ctx):
    path = ctx.os.environ.get("QAIC_EXECUTABLE") or ctx.which("qaic")
    if not path:
        fail("qaic was not found in PATH; install it or set QAIC_EXECUTABLE")
    ctx.symlink(path, "qaic")
    headers = ctx.path(path).dirname.dirname.get_child("include").get_child("qaic")
    build = "package(default_visibility = [\"//visibility:public\"])\nexports_files([\"qaic\"])\n"
    if headers.exists:
        ctx.symlink(headers, "include")
        build += "cc_library(name = \"headers\", hdrs = glob([\"include/*.h\"]), includes = [\"include\"])\n"
    ctx.file("BUILD.bazel", build)

qaic_installed = repository_rule(
    implementation = _qaic_installed_impl,
    doc = "The installed compiler as @qaic//:qaic, and the runtime's headers as @qaic//:headers.",
    environ = ["QAIC_EXECUTABLE", "PATH"],
    local = True,
)
