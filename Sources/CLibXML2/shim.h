#include <libxml/xmlversion.h>
/* Some systems build libxml2 with ICU, and its headers then bring in a second copy of the one that Foundation has:
   two modules with the same types do not compile together. Nothing that is used here depends on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
