#include "ctemplate_fragment.h"

#include <ctemplate/template.h>

#include <memory>
#include <string>
#include <vector>

using ctemplate::StaticTemplateString;
using ctemplate::TemplateDictionary;
using ctemplate::TemplateString;

namespace {

// Names are hashed once, as the documentation of ctemplate advises.
const StaticTemplateString kName = STS_INIT(kName, "name");
const StaticTemplateString kCount = STS_INIT(kCount, "count");
const StaticTemplateString kAverage = STS_INIT(kAverage, "average");
const StaticTemplateString kReviews = STS_INIT(kReviews, "reviews");
const StaticTemplateString kAuthor = STS_INIT(kAuthor, "author");
const StaticTemplateString kPublished = STS_INIT(kPublished, "published");
const StaticTemplateString kDate = STS_INIT(kDate, "date");
const StaticTemplateString kTitle = STS_INIT(kTitle, "title");
const StaticTemplateString kText = STS_INIT(kText, "text");
const StaticTemplateString kStars = STS_INIT(kStars, "stars");

struct Review {
    std::string author, published, date, title, text;
    long stars;

    explicit Review(const fragment_review &review)
        : author(review.author.bytes, review.author.count),
          published(review.published.bytes, review.published.count),
          date(review.date.bytes, review.date.count),
          title(review.title.bytes, review.title.count),
          text(review.text.bytes, review.text.count),
          stars(review.stars) {}
};

}  // namespace

struct fragment_page {
    std::unique_ptr<ctemplate::Template> compiled;
    std::string name;
    double average;
    std::vector<Review> reviews;
};

struct fragment_output {
    std::string text;
};

fragment_page *fragment_page_make(
    fragment_text source,
    fragment_text name,
    double average,
    const fragment_review *reviews,
    size_t count
) {
    std::unique_ptr<ctemplate::Template> compiled(
        ctemplate::Template::StringToTemplate(source.bytes, source.count, ctemplate::DO_NOT_STRIP)
    );
    if (!compiled) return nullptr;
    return new fragment_page{
        std::move(compiled), std::string(name.bytes, name.count), average, {reviews, reviews + count}
    };
}

void fragment_page_free(fragment_page *page) { delete page; }

fragment_output *fragment_output_make(void) { return new fragment_output; }

void fragment_output_free(fragment_output *output) { delete output; }

fragment_text fragment_output_text(const fragment_output *output) {
    return {output->text.data(), output->text.size()};
}

int fragment_render(const fragment_page *page, fragment_output *output) {
    // Values are not copied into the dictionary, which is the quickest that ctemplate offers.
    TemplateDictionary product("product");
    product.SetValueWithoutCopy(kName, page->name);
    product.SetIntValue(kCount, static_cast<long>(page->reviews.size()));
    product.SetFormattedValue(kAverage, "%.1f", page->average);
    for (const Review &review : page->reviews) {
        TemplateDictionary *section = product.AddSectionDictionary(kReviews);
        section->SetValueWithoutCopy(kAuthor, review.author);
        section->SetValueWithoutCopy(kPublished, review.published);
        section->SetValueWithoutCopy(kDate, review.date);
        section->SetValueWithoutCopy(kTitle, review.title);
        section->SetValueWithoutCopy(kText, review.text);
        section->SetIntValue(kStars, review.stars);
    }
    output->text.clear();
    return page->compiled->Expand(&output->text, &product);
}
