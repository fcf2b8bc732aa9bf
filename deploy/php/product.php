<?php
// A product page that includes reviews from what `starling export /srv/reviews` wrote.
//
// The file is there or it is not: no request, no waiting, and nothing to go wrong while Starling is stopped.

function reviews(string $product, string $fragment = 'snippet.html'): string
{
    // As Starling spells an id in a path: letters, digits, "_", "-" and inner dots stay, any other byte is "~" and hex.
    $name = preg_replace_callback(
        '/[^A-Za-z0-9_.-]|^\.|\.$/',
        fn (array $match): string => sprintf('~%02x', ord($match[0])),
        $product
    );
    $html = @file_get_contents((getenv('REVIEWS') ?: '/srv/reviews') . "/de/p/$name/$fragment");
    return $html === false ? '' : $html;
}
?>
<!doctype html>
<title>Shop</title>
<h1>Product</h1>
<?= reviews($_GET['id'] ?? '') ?>
<p>Add to basket</p>
