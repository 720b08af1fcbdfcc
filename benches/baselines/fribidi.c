/* Levels and visual order of every line by fribidi, timed inside: FILE ROUNDS BASE. Prints the
   median seconds of a round and the number of runs. */
#include <fribidi.h>
#include "lines.h"

static FriBidiChar *room;
static FriBidiCharType *types;
static FriBidiBracketType *brackets;
static FriBidiLevel *levels;
static FriBidiStrIndex *map;

static long layout(const char *line, long length, int base) {
    FriBidiParType type = base ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    FriBidiStrIndex count =
        fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, line, length, room);
    if (count == 0)
        return 0;
    fribidi_get_bidi_types(room, count, types);
    fribidi_get_bracket_types(room, count, types, brackets);
    if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &type, levels))
        return 0;
    for (FriBidiStrIndex at = 0; at < count; at++)
        map[at] = at;
    if (!fribidi_reorder_line(0, types, count, 0, type, levels, NULL, map))
        return 0;
    long runs = 1;
    for (FriBidiStrIndex at = 1; at < count; at++)
        runs += levels[at] != levels[at - 1];
    seen += map[0] + map[count - 1];
    return runs;
}

int main(int argc, char **argv) {
    size_t size = size_of(argv[1]) + 1;
    room = malloc(size * sizeof *room);
    types = malloc(size * sizeof *types);
    brackets = malloc(size * sizeof *brackets);
    levels = malloc(size * sizeof *levels);
    map = malloc(size * sizeof *map);
    return argc == 4 ? measure(argv[1], atoi(argv[2]), atoi(argv[3]), layout) : 2;
}
