#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Text that C++ copies.
typedef struct {
    const char *bytes;
    size_t count;
} fragment_text;

/// What the fragment shows of a review.
typedef struct {
    fragment_text author;
    fragment_text published;
    fragment_text date;
    fragment_text title;
    fragment_text text;
    long stars;
} fragment_review;

/// A compiled template with the product it shows, as C++ holds them.
typedef struct fragment_page fragment_page;
/// Bytes that are written over by each rendering.
typedef struct fragment_output fragment_output;

/// Compiles a template and copies the product; null if the template does not compile.
fragment_page *fragment_page_make(
    fragment_text source,
    fragment_text name,
    double average,
    const fragment_review *reviews,
    size_t count
);
void fragment_page_free(fragment_page *page);

fragment_output *fragment_output_make(void);
void fragment_output_free(fragment_output *output);
fragment_text fragment_output_text(const fragment_output *output);

/// Builds the dictionary of the product and expands the template.
int fragment_render(const fragment_page *page, fragment_output *output);

#ifdef __cplusplus
}
#endif
