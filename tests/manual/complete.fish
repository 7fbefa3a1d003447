# SPDX-License-Identifier: BSD-3-Clause
# For each line of standard input, a line with the words for its end; tabs lie between the words.
while read -l line
    echo (complete -C $line | string replace -r '\t.*' '' | string join \t)
end
