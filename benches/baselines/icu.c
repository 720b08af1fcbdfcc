/* Levels and visual runs of every line by ICU, timed inside: FILE ROUNDS BASE. Prints the median
   seconds of a round and the number of runs. */
#include <unicode/ubidi.h>
#include <unicode/ustring.h>
#include "lines.h"

static UBiDi *bidi;
static UChar *room;

static long layout(const char *line, long length, int base) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t units = 0;
    u_strFromUTF8(room, length + 1, &units, line, length, &error);
    ubidi_setPara(bidi, room, units, base, NULL, &error);
    const UBiDiLevel *levels = ubidi_getLevels(bidi, &error);
    int32_t runs = ubidi_countRuns(bidi, &error);
    for (int32_t at = 0; at < runs; at++) {
        int32_t start, count;
        ubidi_getVisualRun(bidi, at, &start, &count);
        seen += start + count + levels[start];
    }
    return U_FAILURE(error) ? 0 : runs;
}

int main(int argc, char **argv) {
    bidi = ubidi_open();
    room = malloc(sizeof(UChar) * (size_of(argv[1]) + 1));
    return argc == 4 ? measure(argv[1], atoi(argv[2]), atoi(argv[3]), layout) : 2;
}
