#ifndef CFLOOR_H
#define CFLOOR_H

#include <stddef.h>

/// Unpacks the XML parts of a Word file that a reader needs, and passes each through libxml2's SAX2
/// parser with empty callbacks: the least that any reader built on the two libraries can cost.
/// Returns how many bytes were unpacked; 0 when the file cannot be opened.
size_t floor_pass(const unsigned char *bytes, size_t count);

/// How large the largest of those parts is, unpacked; 0 when the file cannot be opened.
size_t floor_largest(const unsigned char *bytes, size_t count);

/// Gives what is free back to the system, so that what is held can be measured.
void floor_trim(void);

#endif
