// SPDX-License-Identifier: BSD-3-Clause
// Runs a program and prints how much memory it needed at most, in bytes: peak PROGRAM [ARGUMENT]...
//
// A program of its own, because what counts starts with the memory of the process that starts the other one.
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
    if (count < 2) {
        fputs("usage: peak PROGRAM [ARGUMENT]...\n", stderr);
        return 2;
    }
    pid_t child = fork();
    if (child == 0) {
        execv(arguments[1], arguments + 1);
        perror(arguments[1]);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        fprintf(stderr, "%s fails\n", arguments[1]);
        return 1;
    }
    printf("%lld\n", 1024LL * usage.ru_maxrss);
    return 0;
}
