# SPDX-License-Identifier: BSD-3-Clause
"""Writes one interface in the languages of several IDL compilers.

The description is the IDL that tests/scale/make_interface writes for qaic: what is read here is what that script uses,
anything else is an error.
"""
import collections
import re
import subprocess

Value = collections.namedtuple("Value", "name kind element")  # kind: a base type, struct, string or sequence
Parameter = collections.namedtuple("Parameter", "mode value")
Method = collections.namedtuple("Method", "name comment parameters")
Interface = collections.namedtuple("Interface", "structs methods")

BASE_TYPES = ("octet", "boolean", "long", "unsigned long", "long long", "float", "double")


class DescriptionError(Exception):
    pass


def make_idl(script, methods):
    return subprocess.run([script, str(methods)], check=True, stdout=subprocess.PIPE).stdout.decode()


# ---- Reading


class Reader:
    """Collects the definitions of one IDL text, line by line."""

    def __init__(self):
        self.interface = Interface({}, [])
        self.typedefs = {}
        self.comment = None

    def type_of(self, declared):
        declared = self.typedefs.get(declared, declared)
        sequence = re.fullmatch(r"sequence<(.+)>", declared)
        if sequence:
            return Value("", "sequence", self.type_of(sequence.group(1)))
        if declared in BASE_TYPES or declared == "string":
            return Value("", declared, None)
        if declared in self.interface.structs:
            return Value("", "struct", declared)
        raise DescriptionError("a type that has no equivalents: %s" % declared)

    def value(self, text):
        declared, name = text.rsplit(" ", 1)
        return self.type_of(declared)._replace(name=name)

    def parameter(self, text):
        mode, rest = text.split(" ", 1)
        if mode not in ("in", "rout", "inrout"):
            raise DescriptionError("a mode that has no equivalents: %s" % text)
        return Parameter(mode, self.value(rest))

    def struct(self, name, members):
        self.interface.structs[name] = [self.value(member) for member in members.split("; ")]

    def typedef(self, declared, name):
        self.typedefs[name] = declared

    def method_comment(self, text):
        self.comment = text

    def method(self, name, parameters):
        parsed = [self.parameter(parameter) for parameter in parameters.split(", ")]
        self.interface.methods.append(Method(name, self.comment, parsed))

    def nothing(self):
        pass

    LINES = [
        (re.compile(r"struct (\w+) \{ (.*); \};"), struct),
        (re.compile(r"typedef (.+) (\w+);"), typedef),
        (re.compile(r"/// *(.*)"), method_comment),
        (re.compile(r"AEEResult (\w+)\((.*)\);"), method),
        (re.compile(r"(?:#include .*|interface \w+ : remote_handle64 \{|\};|)"), nothing),
    ]

    def line(self, text):
        for pattern, define in self.LINES:
            match = pattern.fullmatch(text)
            if match:
                define(self, *match.groups())
                return
        raise DescriptionError("a line that has no equivalents: %s" % text)


def parse_idl(text):
    reader = Reader()
    for line in text.splitlines():
        reader.line(line.strip())
    return reader.interface


# ---- Writing


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def request(method):
    return [parameter.value for parameter in method.parameters if parameter.mode != "rout"]


def reply(method):
    return [parameter.value for parameter in method.parameters if parameter.mode != "in"]


def numbered(values, form):
    """Lines of members with numbers from 1."""
    return "".join("  " + form(value, number) + "\n" for number, value in enumerate(values, 1))


WIDL = dict(zip(BASE_TYPES, ("byte", "boolean", "long", "unsigned long", "hyper", "float", "double")), string="char")


def widl_type(value):
    return value.element if value.kind == "struct" else WIDL[value.kind]


def widl_member(value):
    if value.kind == "sequence":
        return "long {0}Len; [size_is({0}Len)] {1} *{0};".format(value.name, widl_type(value.element))
    if value.kind == "string":
        return "[string] char *%s;" % value.name
    return "%s %s;" % (widl_type(value), value.name)


def widl_parameter(parameter):
    mode = {"in": "in", "rout": "out", "inrout": "in, out"}[parameter.mode]
    value = parameter.value
    const = "const " if mode == "in" else ""
    if value.kind == "sequence":
        return "[in] long {0}Len, [{1}, size_is({0}Len)] {2}{3} *{0}".format(value.name, mode, const, widl_type(value.element))
    if value.kind == "string":
        return "[%s, string] %schar *%s" % (mode, const, value.name)
    if value.kind == "struct" or mode != "in":
        return "[%s] %s%s *%s" % (mode, const, widl_type(value), value.name)
    return "[in] %s %s" % (widl_type(value), value.name)


def write_widl(interface):
    yield "[uuid(6f1d9a3c-8b57-4c0e-9d52-2f7c1e0b4a11), version(1.0), pointer_default(unique)]\ninterface scale\n{\n"
    for name, members in interface.structs.items():
        yield "typedef struct %s { %s } %s;\n" % (name, " ".join(map(widl_member, members)), name)
    for method in interface.methods:
        parameters = ["[in] handle_t h"] + list(map(widl_parameter, method.parameters))
        yield "/* %s */\nlong %s(%s);\n" % (method.comment, method.name, ", ".join(parameters))
    yield "}\n"


PROTOBUF = dict(zip(BASE_TYPES, ("uint32", "bool", "int32", "uint32", "int64", "float", "double")), string="string")


def protobuf_member(value, number):
    if value.kind == "sequence" and value.element.kind == "octet":
        return "bytes %s = %d;" % (value.name, number)
    if value.kind == "sequence":
        return "repeated " + protobuf_member(value.element._replace(name=value.name), number)
    return "%s %s = %d;" % (camel(value.element) if value.kind == "struct" else PROTOBUF[value.kind], value.name, number)


def write_protobuf(interface):
    yield 'syntax = "proto3";\npackage scale;\noption cc_generic_services = true;\n'
    for name, members in interface.structs.items():
        yield "message %s {\n%s}\n" % (camel(name), numbered(members, protobuf_member))
    for method in interface.methods:
        for values, kind in ((request(method), "Request"), (reply(method), "Reply")):
            yield "message %s%s {\n%s}\n" % (camel(method.name), kind, numbered(values, protobuf_member))
    yield "service Scale {\n"
    for method in interface.methods:
        yield "  // {0}\n  rpc {1} ({2}Request) returns ({2}Reply);\n".format(method.comment, method.name, camel(method.name))
    yield "}\n"


FLATBUFFERS = dict(zip(BASE_TYPES, ("ubyte", "bool", "int", "uint", "long", "float", "double")), string="string")


def flatbuffers_type(value):
    if value.kind == "sequence":
        return "[%s]" % flatbuffers_type(value.element)
    return camel(value.element) if value.kind == "struct" else FLATBUFFERS[value.kind]


def flatbuffers_members(values):
    return "".join("  %s:%s;\n" % (value.name, flatbuffers_type(value)) for value in values)


def write_flatbuffers(interface):
    yield "namespace scale;\n"
    for name, members in interface.structs.items():
        fixed = all(member.kind in BASE_TYPES for member in members)
        yield "%s %s {\n%s}\n" % ("struct" if fixed else "table", camel(name), flatbuffers_members(members))
    for method in interface.methods:
        for values, kind in ((request(method), "Request"), (reply(method), "Reply")):
            yield "table %s%s {\n%s}\n" % (camel(method.name), kind, flatbuffers_members(values))
    yield "rpc_service Scale {\n"
    for method in interface.methods:
        yield "  /// {0}\n  {1}({2}Request):{2}Reply;\n".format(method.comment, method.name, camel(method.name))
    yield "}\n"


CAPNP = dict(zip(BASE_TYPES, ("UInt8", "Bool", "Int32", "UInt32", "Int64", "Float32", "Float64")), string="Text")


def capnp_type(value):
    if value.kind == "sequence" and value.element.kind == "octet":
        return "Data"
    if value.kind == "sequence":
        return "List(%s)" % capnp_type(value.element)
    return camel(value.element) if value.kind == "struct" else CAPNP[value.kind]


def capnp_parameters(values):
    return ", ".join("%s :%s" % (value.name, capnp_type(value)) for value in values)


def write_capnp(interface):
    yield "@0xb3f1c8d2a7e64950;\n"
    for name, members in interface.structs.items():
        lines = ("  %s @%d :%s;\n" % (member.name, number, capnp_type(member)) for number, member in enumerate(members))
        yield "struct %s {\n%s}\n" % (camel(name), "".join(lines))
    yield "interface Scale {\n"
    for number, method in enumerate(interface.methods):
        name = camel(method.name)
        yield "  %s @%d (%s) -> (%s);\n  # %s\n" % (name[0].lower() + name[1:], number, capnp_parameters(request(method)),
                                                  capnp_parameters(reply(method)), method.comment)
    yield "}\n"


RPCGEN = dict(zip(BASE_TYPES, ("char", "bool", "int", "unsigned int", "hyper", "float", "double")))


def rpcgen_member(value):
    if value.kind == "string":
        return "string %s<>;" % value.name
    if value.kind == "sequence":
        element = "opaque" if value.element.kind == "octet" else rpcgen_type(value.element)
        return "%s %s<>;" % (element, value.name)
    return "%s %s;" % (rpcgen_type(value), value.name)


def rpcgen_type(value):
    return value.element if value.kind == "struct" else RPCGEN[value.kind]


def rpcgen_struct(name, values):
    return "struct %s {\n%s};\n" % (name, "".join("  %s\n" % rpcgen_member(value) for value in values))


def write_rpcgen(interface):
    for name, members in interface.structs.items():
        yield rpcgen_struct(name, members)
    for method in interface.methods:
        yield rpcgen_struct(method.name + "_request", request(method))
        yield rpcgen_struct(method.name + "_reply", reply(method))
    yield "program SCALE {\n  version SCALE_VERSION {\n"
    for number, method in enumerate(interface.methods, 1):
        yield "    /* {0} */\n    {1}_reply {1}({1}_request) = {2};\n".format(method.comment, method.name, number)
    yield "  } = 1;\n} = 0x20000001;\n"


THRIFT = dict(zip(BASE_TYPES, ("i8", "bool", "i32", "i32", "i64", "double", "double")), string="string")


def thrift_type(value):
    if value.kind == "sequence" and value.element.kind == "octet":
        return "binary"
    if value.kind == "sequence":
        return "list<%s>" % thrift_type(value.element)
    return camel(value.element) if value.kind == "struct" else THRIFT[value.kind]


def thrift_member(value, number):
    return "%d: %s %s" % (number, thrift_type(value), value.name)


def write_thrift(interface):
    yield "namespace cpp scale\n"
    for name, members in interface.structs.items():
        yield "struct %s {\n%s}\n" % (camel(name), numbered(members, thrift_member))
    for method in interface.methods:
        yield "struct %sReply {\n%s}\n" % (camel(method.name), numbered(reply(method), thrift_member))
    yield "service Scale {\n"
    for method in interface.methods:
        parameters = (thrift_member(value, number) for number, value in enumerate(request(method), 1))
        yield "  /** %s */\n  %sReply %s(%s);\n" % (method.comment, camel(method.name), method.name, ", ".join(parameters))
    yield "}\n"


def dds_type(value):
    if value.kind == "sequence":
        return "sequence<%s>" % dds_type(value.element)
    return value.element if value.kind == "struct" else value.kind


def dds_struct(name, values):
    return "@final struct %s { %s };\n" % (name, " ".join("%s %s;" % (dds_type(value), value.name) for value in values))


def write_dds(interface):
    yield "module scale {\n"
    for name, members in interface.structs.items():
        yield "@nested " + dds_struct(name, members)
    for method in interface.methods:
        yield "// %s\n" % method.comment
        yield dds_struct(method.name + "_request", request(method))
        yield dds_struct(method.name + "_reply", reply(method))
    yield "};\n"


WRITERS = {
    "scale.widl": write_widl,
    "scale.proto": write_protobuf,
    "scale.fbs": write_flatbuffers,
    "scale.capnp": write_capnp,
    "scale.x": write_rpcgen,
    "scale.thrift": write_thrift,
    "scale_dds.idl": write_dds,
}


def write_all(idl, folder):
    """Writes scale.idl and its equivalents into the folder, a pathlib.Path."""
    interface = parse_idl(idl)
    folder.joinpath("scale.idl").write_text(idl)
    for name, writer in WRITERS.items():
        folder.joinpath(name).write_text("".join(writer(interface)))
