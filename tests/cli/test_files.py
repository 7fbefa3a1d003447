#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""What the program does to files: test_files.py QAIC."""
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
QAIC = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else "qaic"


def snapshot(folder):
    found = {}
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                found[os.path.relpath(full, folder)] = (file.read(), os.stat(full).st_mtime_ns)
    return found


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.work = os.path.join(self.folder, "w")
        shutil.copytree(os.path.join(HERE, "input"), self.work)
        os.mkdir(os.path.join(self.work, "o"))

    def run_qaic(self, *arguments, status=0, cwd=None, **more):
        done = subprocess.run([QAIC, *arguments], cwd=cwd or self.work, capture_output=True, timeout=60, **more)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace"))
        return done

    def write(self, name, text):
        with open(os.path.join(self.work, name), "w", encoding="utf-8") as file:
            file.write(text)

    def test_identical_outputs_keep_their_time(self):
        self.run_qaic("-o", "o", "two.idl", "--depfile", "o/d", "--emit=yaml")
        for name in os.listdir(self.work + "/o"):
            os.utime(os.path.join(self.work, "o", name), (1, 1))
        before = snapshot(self.work)
        self.run_qaic("-o", "o", "two.idl", "--depfile", "o/d", "--emit=yaml")
        self.assertEqual(snapshot(self.work), before)
        self.write("two.idl", "interface t1 { long f(in long a); };\ninterface t2 { long g(in long a); };\n")
        self.run_qaic("-o", "o", "two.idl", "--depfile", "o/d", "--emit=yaml")
        after = snapshot(self.work)
        changed = [name for name in before if after[name][1] != before[name][1]]
        self.assertEqual(sorted(changed), ["o/t2_skel.c", "o/t2_stub.c", "o/two.h", "o/two.yaml", "two.idl"])

    def test_errors_leave_old_outputs_alone(self):
        self.run_qaic("-o", "o", "foo.idl", "none.idl")
        self.write("none.idl", "struct S { long x; long y; };\n")
        before = snapshot(self.work)
        self.run_qaic("-o", "o", "none.idl", "bad.idl", status=1)
        self.run_qaic("-o", "o", "none.idl", "cs.idl", status=1)
        self.run_qaic("-o", "o", "--templates", "tmpl_bad", "none.idl", status=1)
        self.assertEqual(snapshot(self.work), before)

    def test_a_file_size_limit_changes_nothing(self):
        self.run_qaic("-o", "o", "-ho", "none.idl")
        before = snapshot(self.work)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))

        done = self.run_qaic("-o", "o", "-i", "4", "none.idl", "foo.idl", status=1, preexec_fn=limit)
        self.assertIn(b"cannot write", done.stderr)
        self.assertEqual(snapshot(self.work), before)

    def test_an_unwritable_folder_changes_nothing(self):
        folder = os.path.join(self.work, "o")
        self.run_qaic("-o", "o", "-ho", "none.idl")
        before = snapshot(self.work)
        os.chmod(folder, 0o555)
        self.addCleanup(os.chmod, folder, 0o755)
        if os.access(folder, os.W_OK):
            self.skipTest("this user may write everywhere")
        done = self.run_qaic("-o", "o", "-i", "4", "none.idl", status=1)
        self.assertIn(b"cannot write 'o/none.h': Permission denied", done.stderr)
        self.assertEqual(snapshot(self.work), before)

    def test_one_output_in_the_way_keeps_the_others_unwritten(self):
        os.mkdir(os.path.join(self.work, "o/foo_skel.c"))
        before = snapshot(self.work)
        done = self.run_qaic("-o", "o", "foo.idl", status=1)
        self.assertIn(b"cannot write 'o/foo_skel.c': is a folder", done.stderr)
        self.assertEqual(snapshot(self.work), before)

    def test_no_temporary_file_is_left(self):
        self.run_qaic("-o", "o", "foo.idl")
        self.assertEqual(sorted(os.listdir(self.work + "/o")), ["foo.h", "foo_skel.c", "foo_stub.c"])

    def test_no_temporary_file_is_left_by_failed_runs(self):
        for arguments in (["foo.idl", "bad.idl"], ["foo.idl", "foo.idl", "bar.idl", "sub/../foo.idl"],
                          ["--templates", "tmpl_bad", "foo.idl"], ["foo.idl", "--depfile", "o/foo.h"]):
            self.run_qaic("-o", "o", *arguments, status=1)
            self.assertEqual(os.listdir(self.work + "/o"), [])

    def test_unchanged_files_need_no_writable_folder(self):
        self.run_qaic("-o", "o", "foo.idl")
        before = snapshot(self.work)
        folder = os.path.join(self.work, "o")
        os.utime(folder, (1, 1))
        os.chmod(folder, 0o555)
        self.addCleanup(os.chmod, folder, 0o755)
        self.run_qaic("-o", "o", "foo.idl")
        self.assertEqual(snapshot(self.work), before)
        self.assertEqual(os.stat(folder).st_mtime, 1)

    def test_signals_remove_temporary_files(self):
        self.write("block.sh", "case $* in *bar.idl) touch reached; read line <wait ;; *) shift $(($# - 1)); cat $1 ;; esac\n")
        os.mkfifo(self.work + "/wait")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with subprocess.Popen([QAIC, "-o", "o", "-p", "sh", "-pa", "block.sh", "foo.idl", "bar.idl"], cwd=self.work,
                                  stdin=subprocess.DEVNULL, start_new_session=True,
                                  preexec_fn=lambda number=number: signal.signal(number, signal.SIG_DFL)) as process:
                while not os.path.exists(self.work + "/reached"):
                    self.assertIsNone(process.poll())
                    time.sleep(0.01)
                self.assertEqual(len(os.listdir(self.work + "/o")), 3)
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=60), -number)
                os.killpg(process.pid, signal.SIGKILL)
            self.assertEqual(os.listdir(self.work + "/o"), [])
            os.unlink(self.work + "/reached")

    def test_the_mode_follows_umask(self):
        for mask, mode in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
            old = os.umask(mask)
            try:
                self.run_qaic("-o", "o", "-i", "%d" % (mask % 7), "-ho", "none.idl")
            finally:
                os.umask(old)
            self.assertEqual(os.stat(self.work + "/o/none.h").st_mode & 0o777, mode)
            os.unlink(self.work + "/o/none.h")

    def outputs(self, *arguments, cwd=None, **environment):
        out = tempfile.mkdtemp(dir=self.folder)
        self.run_qaic("-o", out, "--emit=yaml", *arguments, cwd=cwd,
                      env={"PATH": os.environ["PATH"], **environment})
        return {name: value[0] for name, value in snapshot(out).items()}

    def test_outputs_depend_on_the_input_only(self):
        first = self.outputs("bar.idl", "two.idl", LC_ALL="C")
        self.assertEqual(len(first), 10)
        self.assertEqual(self.outputs("bar.idl", "two.idl", LC_ALL="C.UTF-8", TZ="Asia/Tokyo", USER="x"), first)
        self.assertEqual(self.outputs("two.idl", "bar.idl", "bar.idl"), first)
        self.assertEqual(self.outputs("w/bar.idl", "./w/two.idl", cwd=self.folder), first)
        self.assertEqual(self.outputs(self.work + "/bar.idl", self.work + "/two.idl", cwd="/"), first)

    def test_bytes_do_not_depend_on_the_locale(self):
        self.assertEqual(self.outputs("bytes.idl", LC_ALL="C"), self.outputs("bytes.idl", LC_ALL="C.UTF-8"))

    def test_a_full_standard_output_is_an_error(self):
        with open("/dev/full", "wb") as full:
            for arguments in (["--help"], ["--list-outputs", "foo.idl"]):
                done = subprocess.run([QAIC, *arguments], cwd=self.work, stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(done.returncode, 1)
                self.assertIn(b"cannot write 'standard output'", done.stderr)

    def test_long_names_are_refused_before_anything_is_written(self):
        name = "i" * 250
        self.write("long.idl", "interface %s { long f(in long a); };\n" % name)
        before = snapshot(self.work)
        done = self.run_qaic("-o", "o", "long.idl", status=1)
        self.assertIn(b"error:", done.stderr)
        self.assertEqual(snapshot(self.work), before)

    def test_little_memory_is_a_clean_error(self):
        with open(QAIC, "rb") as program:
            if b"__asan_init" in program.read():
                self.skipTest("a sanitized program needs more address space than any limit of this test")
        self.write("big.idl", "interface big {\n%s};\n" % "".join(
            "long f%d(in long a, in string b, rout sequence<octet> c);\n" % i for i in range(3000)))

        before = snapshot(self.work)
        seen = set()
        for megabytes in range(4, 40, 3):
            def limit(size=megabytes << 20):
                resource.setrlimit(resource.RLIMIT_AS, (size, size))

            done = subprocess.run([QAIC, "-o", "o", "-s", "--emit=yaml", "big.idl"], cwd=self.work, capture_output=True,
                                  preexec_fn=limit, timeout=60)
            if done.returncode == 0:
                break
            if b"error while loading shared libraries" in done.stderr or done.returncode == -11 and megabytes < 6:
                continue
            self.assertEqual(done.returncode, 1, (megabytes, done.stderr[:300]))
            self.assertIn(b"out of memory", done.stderr)
            self.assertEqual(snapshot(self.work), before)
            seen.add(megabytes)
        self.assertTrue(seen)


if __name__ == "__main__":
    unittest.main()
