extension ByteWriter {
    mutating func appendHTML(_ product: Product) {
        append("<section class=\"reviews\" aria-label=\"")
        append(product.name, escapedBy: .html)
        append("\">\n<h2>")
        append(product.name, escapedBy: .html)
        append("</h2>\n<p class=\"average\"><b>")
        append(product.average)
        append("</b> von 5 aus ")
        append(product.reviews.count)
        append(" Bewertungen</p>\n<ul>")
        for review in product.reviews { appendHTML(review) }
        append("\n</ul>\n</section>\n")
    }

    private mutating func appendHTML(_ review: Review) {
        append("\n<li class=\"review\"><p class=\"byline\"><span class=\"stars stars-")
        append(review.stars)
        append("\">")
        append(review.stars)
        append("/5</span> <b dir=\"auto\">")
        append(review.author, escapedBy: .html)
        append("</b> <time datetime=\"")
        append(review.published, escapedBy: .html)
        append("\">")
        append(review.date, escapedBy: .html)
        append("</time></p>\n<h3 dir=\"auto\">")
        append(review.title, escapedBy: .html)
        append("</h3>\n<p dir=\"auto\">")
        append(review.text, escapedBy: .html)
        append("</p></li>")
    }

    mutating func appendJSONLD(_ product: Product) {
        append("{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\"")
        append(product.name, escapedBy: .json)
        append("\",\"aggregateRating\":{\"@type\":\"AggregateRating\",\"ratingValue\":")
        append(product.average)
        append(",\"reviewCount\":")
        append(product.reviews.count)
        append("},\"review\":[")
        for (index, review) in product.reviews.enumerated() {
            appendJSONLD(review)
            if index + 1 < product.reviews.count { append(",") }
        }
        append("\n]}\n")
    }

    private mutating func appendJSONLD(_ review: Review) {
        append("\n{\"@type\":\"Review\",\"author\":{\"@type\":\"Person\",\"name\":\"")
        append(review.author, escapedBy: .json)
        append("\"},\"datePublished\":\"")
        append(review.published, escapedBy: .json)
        append("\",\"name\":\"")
        append(review.title, escapedBy: .json)
        append("\",\"reviewBody\":\"")
        append(review.text, escapedBy: .json)
        append("\",\"reviewRating\":{\"@type\":\"Rating\",\"ratingValue\":")
        append(review.stars)
        append("}}")
    }
}
