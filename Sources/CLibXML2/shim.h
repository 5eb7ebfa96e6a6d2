#include <string.h>
#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU, whose headers clash with those in Foundation. Only the
   encoding handlers, which we never touch, know the difference. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/dict.h>
#include <libxml/entities.h>
#include <libxml/xmlerror.h>

/* The fields of the parser's context that we look at, behind one name each. */

/* How many bytes of the input have been read. */
static inline long due_offset(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  return input ? (long)input->consumed + (long)(input->cur - input->base) : 0;
}

/* The byte that comes next, 0 at the end. */
static inline unsigned char due_next(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  return input && input->cur < input->end ? *input->cur : 0;
}

/* Whether xml:space="preserve" holds for the element that begins. */
static inline int due_preserves(xmlParserCtxtPtr context) {
  return context->space != 0 && *context->space == 1;
}

static inline int due_is_in_attribute(xmlParserCtxtPtr context) {
  return context->instate == XML_PARSER_ATTRIBUTE_VALUE;
}

/* XML_PARSE_NO_XXE and XML_PARSE_NO_SYS_CATALOG where the headers know them. */
static inline int due_options(void) {
  int options = XML_PARSE_NONET;
#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
  options |= XML_PARSE_NO_SYS_CATALOG;
#endif
  return options;
}

/* The distance to the next `byte`, or -1. */
static inline long due_find(const unsigned char *from, size_t count, int byte) {
  const unsigned char *found = count ? memchr(from, byte, count) : 0;
  return found ? (long)(found - from) : -1;
}
