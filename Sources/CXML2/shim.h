#include <libxml/xmlversion.h>
/* Foundation brings an ICU of its own, whose declarations clash with those of the one libxml2 may be built with. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
