#include "CFloor.h"

#include <libxml/parser.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaceCount, const xmlChar **namespaces, int attributeCount,
                  int defaultedCount, const xmlChar **attributes) {}
static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *context, const xmlChar *characters, int count) {}

static int is_needed(const char *name) {
  static const char *beginnings[] = {
      "[Content_Types].xml", "_rels/.rels",  "docProps/core.xml", "docProps/app.xml",
      "word/document",       "word/styles",  "word/numbering",    "word/settings",
      "word/footnotes",      "word/endnotes", "word/comments",    "word/header",
      "word/footer",         "word/_rels/document", "word/charts/chart", "word/diagrams/data"};
  size_t length = strlen(name);
  int is_xml = length > 4 && strcmp(name + length - 4, ".xml") == 0;
  int is_relations = length > 5 && strcmp(name + length - 5, ".rels") == 0;
  if (!is_xml && !is_relations) return 0;
  for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
    if (strncmp(name, beginnings[i], strlen(beginnings[i])) == 0) return 1;
  return 0;
}

static zip_t *opened(const unsigned char *bytes, size_t count) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, count, 0, &error);
  zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  if (archive == NULL && source) zip_source_free(source);
  return archive;
}

size_t floor_largest(const unsigned char *bytes, size_t count) {
  zip_t *archive = opened(bytes, count);
  if (archive == NULL) return 0;
  size_t largest = 0;
  zip_int64_t members = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < members; i++) {
    zip_stat_t info;
    if (zip_stat_index(archive, i, 0, &info) != 0 || !is_needed(info.name)) continue;
    if (info.size > largest) largest = info.size;
  }
  zip_discard(archive);
  return largest;
}

size_t floor_pass(const unsigned char *bytes, size_t count) {
  zip_t *archive = opened(bytes, count);
  if (archive == NULL) return 0;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = text;
  size_t total = 0;
  zip_int64_t members = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < members; i++) {
    zip_stat_t info;
    if (zip_stat_index(archive, i, 0, &info) != 0 || !is_needed(info.name)) continue;
    char *part = malloc(info.size + 1);
    zip_file_t *file = zip_fopen_index(archive, i, 0);
    if (file && part && zip_fread(file, part, info.size) == (zip_int64_t)info.size) {
      total += info.size;
      xmlParserCtxtPtr parser = xmlNewParserCtxt();
      *parser->sax = handler;
      xmlDocPtr document = xmlCtxtReadMemory(parser, part, (int)info.size, NULL, NULL,
                                             XML_PARSE_NONET);
      if (document) xmlFreeDoc(document);
      xmlFreeParserCtxt(parser);
    }
    if (file) zip_fclose(file);
    free(part);
  }
  zip_discard(archive);
  return total;
}

void floor_trim(void) { malloc_trim(0); }
