#ifndef CRULES_H
#define CRULES_H

#include <stddef.h>

/// One rule file of a shipped pack, compiled in byte for byte.
struct CRulesFile {
  const char *pack;
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many files there are.
size_t crules_count(void);

/// The file of that number; the numbers count from 0.
struct CRulesFile crules_file(size_t number);

#endif
