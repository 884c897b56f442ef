// Debian builds libxml2 with ICU, whose headers clash with Foundation in a clean build:
// take the version header first, switch ICU off, then include the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

// A variable behind a macro in one version, plain in the next: for Swift, a function.
static inline const char *plankit_xml_version(void) { return xmlParserVersion; }
