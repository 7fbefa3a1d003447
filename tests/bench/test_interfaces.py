#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""The interfaces that compilers are compared on are the same in all languages: test_interfaces.py QAIC."""
import importlib.machinery
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

QAIC = None
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(SOURCE / "bench" / "compile"))
import interfaces

METHODS = 9
# How a method begins in each language, with its number in the group.
METHOD_PATTERNS = {
    "scale.idl": r"AEEResult method_(\d+)\(",
    "scale.widl": r"^long method_(\d+)\(",
    "scale.proto": r"  rpc method_(\d+) \(Method\1Request\) returns \(Method\1Reply\);",
    "scale.fbs": r"  method_(\d+)\(Method\1Request\):Method\1Reply;",
    "scale.capnp": r"  method(\d+) @\1 \(.*\) -> \(.*\);",
    "scale.x": r"    method_(\d+)_reply method_\1\(method_\1_request\) = \d+;",
    "scale.thrift": r"  Method(\d+)Reply method_\1\(",
    "scale_dds.idl": r"struct method_(\d+)_request \{",
}


def subjects():
    """What bench/compile/run, which is a program, knows of the compilers."""
    loader = importlib.machinery.SourceFileLoader("bench_compile_run", str(SOURCE / "bench" / "compile" / "run"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module.subjects(QAIC)


def shape(value):
    """A value's type as qaic shows types in YAML."""
    if value.kind == "sequence":
        return ["sequence", shape(value.element)]
    return ["struct", "scale_" + value.element] if value.kind == "struct" else value.kind


def yaml_shape(shown):
    if shown["kind"] == "sequence":
        return ["sequence", yaml_shape(shown["element"])]
    return {"struct": ["struct", shown["c_type"]], "primitive": shown.get("idl")}.get(shown["kind"], shown["kind"])


class InterfacesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.idl = interfaces.make_idl(str(SOURCE / "tests" / "scale" / "make_interface"), METHODS)
        interfaces.write_all(cls.idl, cls.folder)

    def text(self, name):
        return self.folder.joinpath(name).read_text()

    def shown_by_qaic(self):
        subprocess.run([QAIC, "-s", "--emit=yaml", "-o", self.folder, self.folder / "scale.idl"], check=True, timeout=60)
        return yaml.safe_load(self.text("scale.yaml"))["interfaces"][0]

    def test_description_is_what_qaic_reads(self):
        interface = interfaces.parse_idl(self.idl)
        shown = self.shown_by_qaic()
        methods = [method for method in shown["methods"] if not method["inherited"]]
        self.assertEqual(len(interface.methods), METHODS)
        self.assertEqual([[method.name, [[p.value.name, p.mode, shape(p.value)] for p in method.parameters]]
                          for method in interface.methods],
                         [[method["name"], [[p["name"], p["mode"], yaml_shape(p["type"])] for p in method["parameters"]]]
                          for method in methods])
        self.assertEqual({"scale_" + name: [[member.name, shape(member)] for member in members]
                          for name, members in interface.structs.items()},
                         {struct["c_name"]: [[member["name"], yaml_shape(member["type"])] for member in struct["members"]]
                          for struct in shown["structures"]})

    def test_every_language_has_every_method_once(self):
        self.assertEqual(set(METHOD_PATTERNS) - {"scale.idl"}, set(interfaces.WRITERS))
        for name, pattern in METHOD_PATTERNS.items():
            with self.subTest(name):
                numbers = [int(number) for number in re.findall(pattern, self.text(name), re.MULTILINE)]
                self.assertEqual(numbers, list(range(METHODS)))

    def test_requests_have_what_goes_in_and_replies_what_comes_out(self):
        method = interfaces.parse_idl(self.idl).methods[3]
        self.assertEqual([value.name for value in interfaces.request(method)], ["a", "c", "d"])
        self.assertEqual([value.name for value in interfaces.reply(method)], ["b", "c", "e"])
        self.assertIn("message Method3Request {\n  repeated Item a = 1;\n  bytes c = 2;\n  Point d = 3;\n}\n", self.text("scale.proto"))
        self.assertIn("method3 @3 (a :List(Item), c :Data, d :Point) -> (b :List(Item), c :Data, e :UInt32);", self.text("scale.capnp"))

    def test_installed_compilers_accept_them(self):
        for subject in subjects():
            if shutil.which(subject.command[0]) is None:
                continue
            with self.subTest(subject.name), tempfile.TemporaryDirectory() as work:
                shutil.copy(self.folder / subject.input, work)
                done = subprocess.run(subject.command, cwd=work, capture_output=True, timeout=60)
                self.assertEqual(done.returncode, 0, done.stderr.decode(errors="replace"))
                self.assertGreater(len(list(pathlib.Path(work).rglob("*.*"))), 2)

    def test_idl_without_equivalents_is_refused(self):
        for old, new in (("in long a", "in wstring a"), ("rout long e", "out long e"), ("struct point", "union point"),
                         ("sequence<octet>", "sequence<nothing>")):
            with self.assertRaisesRegex(interfaces.DescriptionError, "no equivalents"):
                interfaces.parse_idl(self.idl.replace(old, new))


if __name__ == "__main__":
    QAIC = sys.argv.pop()
    unittest.main()
