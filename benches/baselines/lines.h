/* Reads a file and times a layout of its lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Keeps the compiler from leaving out what nobody reads. */
static volatile long seen;

static size_t size_of(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END))
        exit(3);
    size_t size = ftell(file);
    fclose(file);
    return size;
}

static int compare(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static int measure(const char *path, int rounds, int base,
                   long (*layout)(const char *, long, int)) {
    size_t size = size_of(path);
    char *text = malloc(size + 1);
    FILE *file = fopen(path, "rb");
    if (fread(text, 1, size, file) != size)
        exit(3);
    double *seconds = malloc(sizeof(double) * rounds);
    long runs = 0;
    for (int round = 0; round < rounds; round++) {
        struct timespec from, to;
        clock_gettime(CLOCK_MONOTONIC, &from);
        runs = 0;
        for (char *line = text, *end = text + size; line < end;) {
            char *next = memchr(line, '\n', end - line);
            next = next ? next : end;
            runs += layout(line, next - line, base);
            line = next + 1;
        }
        clock_gettime(CLOCK_MONOTONIC, &to);
        seconds[round] = to.tv_sec - from.tv_sec + (to.tv_nsec - from.tv_nsec) / 1e9;
    }
    qsort(seconds, rounds, sizeof(double), compare);
    printf("%.6f %ld\n", seconds[rounds / 2], runs);
    return 0;
}
