// The shipped packs, one array and one line of the table a file. A test names the lines that are
// missing here.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CRules.h"

static const unsigned char nhs_pack[] = {
#embed "../../Rules/nhs-health-inequalities/pack.rules"
};

#define FILE(pack, name, bytes) {pack, name, bytes, sizeof bytes}

static const struct CRulesFile files[] = {
    FILE("nhs-health-inequalities", "pack.rules", nhs_pack),
};

size_t crules_count(void) { return sizeof files / sizeof files[0]; }

struct CRulesFile crules_file(size_t number) { return files[number]; }
