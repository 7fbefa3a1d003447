# SPDX-License-Identifier: BSD-3-Clause
# What a change of an IDL file makes the build do. Works on a configured copy of the project `consumer`.

check_first_build() {
    build "$@"
    expect_ran 'Compiling IDL idl/app.idl'
    expect_nothing_to_do "$@"
}

check_touched_include() {
    tick
    touch "$src/idl/shared/types.idl"
    build "$@"
    expect_ran 'Compiling IDL idl/app.idl'
    expect_not_ran 'Compiling IDL idl/other.idl'
    expect_not_ran 'Building C object'
    expect_nothing_to_do "$@"
}

check_changed_include() {
    tick
    sed -i 's/SCALE = 2/SCALE = 4/' "$src/idl/shared/types.idl"
    build "$@"
    expect_ran 'Compiling IDL idl/app.idl'
    expect_ran 'Building C object.*app_imp'
    expect_not_ran 'Compiling IDL idl/other.idl'
    expect_not_ran 'Building C object.*other_stub'
    expect_nothing_to_do "$@"
}

check_broken_idl() {
    tick
    before=$(sums)
    for file in idl/shared/types.idl idl/app.idl; do
        cp "$src/$file" "$WORK/good.idl"
        tick
        sed -i 's/long \(x\|value\)/lonk \1/' "$src/$file"
        ! try_build "$@" || fail "a build with a broken IDL file succeeds"
        expect_message "${file##*/}:[0-9]*:[0-9]*: error: .*lonk"
        [ "$(sums)" = "$before" ] || fail "a failed run has changed outputs"
        tick
        cp "$WORK/good.idl" "$src/$file"
        build "$@"
        [ "$(sums)" = "$before" ] || fail "repairing the IDL file does not bring back the outputs"
    done
    expect_nothing_to_do "$@"
}

check_new_interface() {
    tick
    printf 'interface late : remote_handle64 { AEEResult f(); };\n' >>"$src/idl/other.idl"
    build "$@"
    expect_ran 'Building C object.*late_stub'
    tick
    sed -i '/interface late/d' "$src/idl/other.idl"
    build "$@"
    expect_nothing_to_do "$@"
}

check_rebuilds() {
    check_touched_include "$@"
    check_changed_include "$@"
    check_broken_idl "$@"
    check_new_interface "$@"
}
