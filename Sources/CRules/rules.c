// The shipped packs, one array and one line of the table a file. A test names the lines that are
// missing here.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CRules.h"

static const unsigned char nhs_pack[] = {
#embed "../../Rules/nhs-health-inequalities/pack.rules"
};

static const unsigned char nhs_access[] = {
#embed "../../Rules/nhs-health-inequalities/access.rules"
};

static const unsigned char nhs_actions[] = {
#embed "../../Rules/nhs-health-inequalities/actions.rules"
};

static const unsigned char nhs_core20plus5[] = {
#embed "../../Rules/nhs-health-inequalities/core20plus5.rules"
};

static const unsigned char nhs_cover[] = {
#embed "../../Rules/nhs-health-inequalities/cover.rules"
};

static const unsigned char nhs_data[] = {
#embed "../../Rules/nhs-health-inequalities/data.rules"
};

static const unsigned char nhs_duty[] = {
#embed "../../Rules/nhs-health-inequalities/duty.rules"
};

static const unsigned char nhs_engagement[] = {
#embed "../../Rules/nhs-health-inequalities/engagement.rules"
};

static const unsigned char nhs_language[] = {
#embed "../../Rules/nhs-health-inequalities/language.rules"
};

static const unsigned char nhs_leadership[] = {
#embed "../../Rules/nhs-health-inequalities/leadership.rules"
};

static const unsigned char nhs_nations[] = {
#embed "../../Rules/nhs-health-inequalities/nations.rules"
};

static const unsigned char nhs_paper_types[] = {
#embed "../../Rules/nhs-health-inequalities/paper-types.rules"
};

static const unsigned char nhs_sources[] = {
#embed "../../Rules/nhs-health-inequalities/sources.rules"
};

static const unsigned char nhs_standards[] = {
#embed "../../Rules/nhs-health-inequalities/standards.rules"
};

static const unsigned char nhs_statistics[] = {
#embed "../../Rules/nhs-health-inequalities/statistics.rules"
};

static const unsigned char nhs_superseded[] = {
#embed "../../Rules/nhs-health-inequalities/superseded.rules"
};

#define FILE(pack, name, bytes) {pack, name, bytes, sizeof bytes}

static const struct CRulesFile files[] = {
    FILE("nhs-health-inequalities", "pack.rules", nhs_pack),
    FILE("nhs-health-inequalities", "access.rules", nhs_access),
    FILE("nhs-health-inequalities", "actions.rules", nhs_actions),
    FILE("nhs-health-inequalities", "core20plus5.rules", nhs_core20plus5),
    FILE("nhs-health-inequalities", "cover.rules", nhs_cover),
    FILE("nhs-health-inequalities", "data.rules", nhs_data),
    FILE("nhs-health-inequalities", "duty.rules", nhs_duty),
    FILE("nhs-health-inequalities", "engagement.rules", nhs_engagement),
    FILE("nhs-health-inequalities", "language.rules", nhs_language),
    FILE("nhs-health-inequalities", "leadership.rules", nhs_leadership),
    FILE("nhs-health-inequalities", "nations.rules", nhs_nations),
    FILE("nhs-health-inequalities", "paper-types.rules", nhs_paper_types),
    FILE("nhs-health-inequalities", "sources.rules", nhs_sources),
    FILE("nhs-health-inequalities", "standards.rules", nhs_standards),
    FILE("nhs-health-inequalities", "statistics.rules", nhs_statistics),
    FILE("nhs-health-inequalities", "superseded.rules", nhs_superseded),
};

size_t crules_count(void) { return sizeof files / sizeof files[0]; }

struct CRulesFile crules_file(size_t number) { return files[number]; }
