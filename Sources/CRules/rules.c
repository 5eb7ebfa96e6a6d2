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

static const unsigned char language_pack[] = {
#embed "../../Rules/nhs-inclusive-language/pack.rules"
};

static const unsigned char language_age[] = {
#embed "../../Rules/nhs-inclusive-language/age.rules"
};

static const unsigned char language_ethnicity[] = {
#embed "../../Rules/nhs-inclusive-language/ethnicity.rules"
};

static const unsigned char language_groups[] = {
#embed "../../Rules/nhs-inclusive-language/groups.rules"
};

static const unsigned char language_health[] = {
#embed "../../Rules/nhs-inclusive-language/health.rules"
};

static const unsigned char language_sex[] = {
#embed "../../Rules/nhs-inclusive-language/sex.rules"
};

static const unsigned char language_sources[] = {
#embed "../../Rules/nhs-inclusive-language/sources.rules"
};

static const unsigned char style_pack[] = {
#embed "../../Rules/nice-rdu-style/pack.rules"
};

static const unsigned char style_sources[] = {
#embed "../../Rules/nice-rdu-style/sources.rules"
};

static const unsigned char style_style[] = {
#embed "../../Rules/nice-rdu-style/style.rules"
};

static const unsigned char northern_ireland_pack[] = {
#embed "../../Rules/northern-ireland/pack.rules"
};

static const unsigned char northern_ireland_data[] = {
#embed "../../Rules/northern-ireland/data.rules"
};

static const unsigned char northern_ireland_duties[] = {
#embed "../../Rules/northern-ireland/duties.rules"
};

static const unsigned char northern_ireland_sources[] = {
#embed "../../Rules/northern-ireland/sources.rules"
};

static const unsigned char scotland_pack[] = {
#embed "../../Rules/scotland/pack.rules"
};

static const unsigned char scotland_data[] = {
#embed "../../Rules/scotland/data.rules"
};

static const unsigned char scotland_duties[] = {
#embed "../../Rules/scotland/duties.rules"
};

static const unsigned char scotland_sources[] = {
#embed "../../Rules/scotland/sources.rules"
};

static const unsigned char wales_pack[] = {
#embed "../../Rules/wales/pack.rules"
};

static const unsigned char wales_data[] = {
#embed "../../Rules/wales/data.rules"
};

static const unsigned char wales_duties[] = {
#embed "../../Rules/wales/duties.rules"
};

static const unsigned char wales_sources[] = {
#embed "../../Rules/wales/sources.rules"
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
    FILE("nhs-health-inequalities", "leadership.rules", nhs_leadership),
    FILE("nhs-health-inequalities", "nations.rules", nhs_nations),
    FILE("nhs-health-inequalities", "paper-types.rules", nhs_paper_types),
    FILE("nhs-health-inequalities", "sources.rules", nhs_sources),
    FILE("nhs-health-inequalities", "standards.rules", nhs_standards),
    FILE("nhs-health-inequalities", "statistics.rules", nhs_statistics),
    FILE("nhs-health-inequalities", "superseded.rules", nhs_superseded),
    FILE("nhs-inclusive-language", "pack.rules", language_pack),
    FILE("nhs-inclusive-language", "age.rules", language_age),
    FILE("nhs-inclusive-language", "ethnicity.rules", language_ethnicity),
    FILE("nhs-inclusive-language", "groups.rules", language_groups),
    FILE("nhs-inclusive-language", "health.rules", language_health),
    FILE("nhs-inclusive-language", "sex.rules", language_sex),
    FILE("nhs-inclusive-language", "sources.rules", language_sources),
    FILE("nice-rdu-style", "pack.rules", style_pack),
    FILE("nice-rdu-style", "sources.rules", style_sources),
    FILE("nice-rdu-style", "style.rules", style_style),
    FILE("northern-ireland", "pack.rules", northern_ireland_pack),
    FILE("northern-ireland", "data.rules", northern_ireland_data),
    FILE("northern-ireland", "duties.rules", northern_ireland_duties),
    FILE("northern-ireland", "sources.rules", northern_ireland_sources),
    FILE("scotland", "pack.rules", scotland_pack),
    FILE("scotland", "data.rules", scotland_data),
    FILE("scotland", "duties.rules", scotland_duties),
    FILE("scotland", "sources.rules", scotland_sources),
    FILE("wales", "pack.rules", wales_pack),
    FILE("wales", "data.rules", wales_data),
    FILE("wales", "duties.rules", wales_duties),
    FILE("wales", "sources.rules", wales_sources),
};

size_t crules_count(void) { return sizeof files / sizeof files[0]; }

struct CRulesFile crules_file(size_t number) { return files[number]; }
