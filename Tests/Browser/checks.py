"""The checks, one function each; their first lines say what they show."""

import json
import time
import re

import extruct
from axe_playwright_python.sync_playwright import Axe

import shop
from watch import PATIENCE, Watched

SCHEMES = ["light", "dark"]
AXE = Axe()


def wait_until(page, expression, argument=None):
    """Asks until it is so: what waits within the page is code from a string, which a strict policy forbids."""
    deadline = time.monotonic() + 240
    while not page.evaluate(expression, argument):
        assert time.monotonic() < deadline, f"never came true: {expression}"
        page.wait_for_timeout(50)


def patient(page):
    """A page that waits as long as a busy machine takes."""
    page.set_default_timeout(PATIENCE)
    return page


def galleries(browser, site):
    """The pages of the gallery by language: those of the first storefront."""
    page = patient(browser.new_page())
    page.goto(f"{site}/gallery/")
    links = page.eval_on_selector_all(
        "nav.gallery-languages a", "links => links.map(a => [a.textContent, new URL(a.href).pathname])"
    )
    page.close()
    return links


def sample(browser, site):
    """The folder of the product that the gallery shows."""
    page = patient(browser.new_page())
    page.goto(f"{site}/gallery/")
    source = page.get_attribute("#reviews starling-reviews", "src")
    page.close()
    return source


def name(path):
    """A page's path as the name of a file."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", path.removesuffix(".html")).strip("-")


def expect_accessible(page, report, what):
    """No rule of axe-core is broken."""
    for violation in AXE.run(page).response["violations"]:
        for node in violation["nodes"][:3]:
            report.expect(False, f"{what}: {violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}")
    report.expect(True, what)


def gallery(browser, site, report, shots):
    """Every widget, in every language and both schemes: quiet, still, accessible, under a strict policy"""
    for language, path in galleries(browser, site):
        for scheme in SCHEMES:
            with Watched(browser, site, report, color_scheme=scheme, viewport={"width": 1280, "height": 900}) as watched:
                page = watched.open(path)
                widgets = page.locator(".gallery-widget").count()
                report.expect(widgets >= 20, f"{path}: shows only {widgets} widgets")
                empty = page.eval_on_selector_all(
                    ".gallery-panel", "panels => panels.filter(p => !p.querySelector('img, .starling-stars') && !p.innerText.trim()).length"
                )
                report.expect(empty == 0, f"{path}: {empty} empty panels")
                expect_accessible(page, report, f"{path} {scheme}")
                page.screenshot(path=shots / f"{name(path)}-{scheme}.png", full_page=True)
        print(f"   {language}", flush=True)


def widgets(browser, site, report, shots):
    """Each widget by itself, for people to look at"""
    for scheme in SCHEMES:
        panel = ".gallery-light" if scheme == "light" else ".gallery-dark"
        with Watched(browser, site, report, viewport={"width": 1180, "height": 900}, device_scale_factor=2) as watched:
            page = watched.open("/gallery/")
            for section in page.locator(".gallery-widget").all():
                stage = section.locator(panel)
                if stage.count():
                    stage.first.screenshot(path=shots / f"widget-{section.get_attribute('id')}-{scheme}.png")


def pages(browser, site, report, shots):
    """Whole pages and frames, wide and narrow, in both schemes"""
    folder = sample(browser, site)
    shop_folder = folder.split("/p/")[0] + "/shop"
    paths = [f"{folder}/index.html", f"{folder}/page-2.html", f"{folder}/stars-5.html", f"{shop_folder}/index.html"]
    frames = ["grid", "carousel", "pair", "badge-bar", "badge-card", "badge-seal"]
    paths += [f"{shop_folder}/frame-{frame}.html" for frame in frames] + ["/gallery/"]
    for path in paths:
        for scheme in SCHEMES:
            for width in [360, 1000]:
                viewport = {"width": width, "height": 800}
                with Watched(browser, site, report, color_scheme=scheme, viewport=viewport) as watched:
                    page = watched.open(path)
                    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    report.expect(over <= 0, f"{path}: is {over} px wider than a window of {width}")
                    if path != "/gallery/":
                        expect_accessible(page, report, f"{path} {scheme} {width}")
                        page.screenshot(path=shots / f"{name(path)}-{scheme}-{width}.png", full_page=True)


def heads(browser, site, report, shots):
    """Review pages say where they stand: canonical address, neighbours, Open Graph"""
    folder = sample(browser, site)
    with Watched(browser, site, report) as watched:
        first = watched.open(f"{folder}/index.html")
        url = first.get_attribute("link[rel=canonical]", "href")
        report.expect(url.endswith(f"{folder}/index.html"), f"the canonical address is {url}")
        report.expect(first.locator("link[rel=prev]").count() == 0, "the first page has no page before")
        report.expect(first.get_attribute("meta[property='og:url']", "content") == url, "og:url is the canonical address")
        following = first.get_attribute("link[rel=next]", "href")
        second = watched.open(following.removeprefix(site))
        report.expect(second.get_attribute("link[rel=prev]", "href") == url, "the second page leads back to the first")
        report.expect(
            second.get_attribute("link[rel=canonical]", "href") == following, "the second page is itself canonical"
        )
        part = watched.open(f"{folder}/stars-5.html")
        report.expect(part.get_attribute("link[rel=canonical]", "href") == url, "a part leads to the whole")
        report.expect(part.locator("script[type='application/ld+json']").count() == 0, "a part marks nothing up twice")


def without_script(browser, site, report, shots):
    """With JavaScript off, everything is there"""
    texts = "panels => panels.map(p => p.innerText.replace(/\\s+/g, ' ').trim())"
    heights = "lines => lines.map(l => l.getBoundingClientRect().height)"
    with Watched(browser, site, report, java_script_enabled=False) as watched:
        page = watched.open("/gallery/")
        bare = page.eval_on_selector_all(".gallery-lines div", heights)
        page.evaluate("document.querySelectorAll('.starling-rest').forEach(e => e.remove())")
        silent = page.eval_on_selector_all(".gallery-panel", texts)
    with Watched(browser, site, report) as watched:
        page = watched.open("/gallery/")
        full = page.eval_on_selector_all(".gallery-lines div", heights)
        report.expect(bare == full and len(bare) > 0, "the lines to copy have room for their buttons")
        page.evaluate("document.querySelectorAll('.starling-above, .starling-rest').forEach(e => e.remove())")
        loud = page.eval_on_selector_all(".gallery-panel", texts)
    report.expect(silent == loud, "the panels read the same without a script")
    report.expect(all(silent[i] for i in range(len(silent)) if loud[i]), "no panel is empty without a script")
    folder = sample(browser, site)
    with Watched(browser, site, report, java_script_enabled=False) as watched:
        page = watched.open(f"{folder}/index.html")
        count = page.locator("article").count()
        report.expect(count >= 2, "reviews are there")
        lowest = page.locator(".starling-views a[href*='lowest']").first
        lowest.click()
        report.expect(page.url.endswith("lowest.html"), "an order is a link")
        page.locator(".starling-views summary").click()
        page.locator(".starling-views a[href*='stars-5']").click()
        labels = page.eval_on_selector_all(
            "article .starling-byline .starling-stars", "stars => stars.map(s => s.getAttribute('aria-label'))"
        )
        report.expect(len(labels) > 0 and len(set(labels)) == 1, f"a part holds those stars only: {labels}")


def right_to_left(browser, site, report, shots):
    """From right to left, nothing overlaps or runs out of the window, and stars fill from the right"""

    def mirrored(body):
        return body.replace('dir="ltr"', 'dir="rtl"').replace('<html lang="en">', '<html lang="en" dir="rtl">')

    folder = sample(browser, site)
    for path in ["/gallery/", f"{folder}/index.html"]:
        with Watched(browser, site, report, rewrite=mirrored, viewport={"width": 1000, "height": 900}) as watched:
            page = watched.open(path)
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            report.expect(over <= 0, f"{path}: is {over} px too wide from right to left")
            flipped = page.eval_on_selector(
                ".starling-average .starling-stars", "s => getComputedStyle(s).transform.startsWith('matrix(-1')"
            )
            report.expect(flipped, f"{path}: stars fill from the right")
            page.screenshot(path=shots / f"{name(path)}-rtl.png", full_page=True)


def stars(browser, site, report, shots):
    """Empty stars stand out from the page by 3:1 at least, full ones too"""
    contrast = """(element) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const pixel = (...layers) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => {
          c /= 255;
          return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
        });
      };
      const light = ([r, g, b]) => .2126 * r + .7152 * g + .0722 * b;
      const ratio = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((x, y) => x - y);
        return (high + .05) / (low + .05);
      };
      const page = getComputedStyle(element.closest('.gallery-panel')).backgroundColor;
      const empty = getComputedStyle(element, '::before').backgroundColor;
      const full = getComputedStyle(element.querySelector('rect')).fill;
      return [ratio(pixel(page, empty), pixel(page)), ratio(pixel(page, full), pixel(page))];
    }"""
    with Watched(browser, site, report) as watched:
        page = watched.open("/gallery/")
        for panel in [".gallery-light", ".gallery-dark"]:
            empty, full = page.eval_on_selector(f"#stars {panel} .starling-stars", contrast)
            print(f"   {panel[9:]}: empty {empty:.2f}:1, full {full:.2f}:1")
            report.expect(empty >= 3 and full >= 3, f"{panel}: stars stand out by {empty:.2f}:1 and {full:.2f}:1 only")


def keyboard(browser, site, report, shots):
    """The keyboard reaches everything, and motion is reduced where that is asked for"""
    with Watched(browser, site, report, reduced_motion="reduce") as watched:
        page = watched.open("/gallery/")
        behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        report.expect(behaviour == "auto", "the page jumps rather than glides where motion is to be reduced")
        carousel = page.locator("#carousel .gallery-light .starling-carousel")
        carousel.focus()
        for _ in range(8):
            page.keyboard.press("ArrowRight")
        wait_until(page, "e => e.scrollLeft > 0", carousel.element_handle())
        page.locator("#floating .gallery-light summary").focus()
        page.keyboard.press("Enter")
        report.expect(page.locator("#floating .gallery-light a").is_visible(), "the floating badge opens by Enter")
        wanted = page.evaluate(
            "document.querySelectorAll('a[href], button, select, summary, [tabindex=\"0\"]').length"
        )
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("Home")
        reached = set()
        for _ in range(wanted + 20):
            page.keyboard.press("Tab")
            place = page.evaluate(
                "document.activeElement === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(document.activeElement)"
            )
            reached.add(place)
        hidden = page.evaluate(
            """[...document.querySelectorAll('a[href], button, select, summary, [tabindex="0"]')]
               .filter(e => e.checkVisibility()).map(e => [...document.querySelectorAll('*')].indexOf(e))"""
        )
        lost = [place for place in hidden if place not in reached]
        report.expect(lost == [], f"{len(lost)} of {len(hidden)} controls cannot be reached by Tab")


def component(browser, site, report, shots):
    """The web component upgrades a list, sorts, filters and shows more"""
    folder = sample(browser, site)
    with Watched(browser, site, report, viewport={"width": 1000, "height": 900}) as watched:
        page = watched.open("/gallery/")
        use_component(page.locator("#reviews .gallery-light starling-reviews"), page, report, "in the gallery")
        page.locator("#reviews .gallery-light").screenshot(path=shots / "component-used.png")
    lone = f'<starling-reviews src="{folder}"></starling-reviews>'
    elsewhere(browser, site, report, shots, "component-alone", lone, lambda page: use_component(
        page.locator("starling-reviews"), page, report, "on a page of another origin"))


def live(browser, site, report, shots):
    """The web component sorts and filters at once where there is a live endpoint"""
    folder = sample(browser, site)
    asked = []

    def answer(route):
        """Answers as the endpoint does: reviews one after the other, and a link to the next page."""
        asked.append(route.request.url.split("?")[1])
        page = shop.fetch(f"{site}{folder}/lowest.html")
        reviews = re.findall(r"<article.*?</article>", page, re.DOTALL)
        headers = {"Content-Type": "text/html", "Access-Control-Allow-Origin": "*"}
        if "page=1" in asked[-1]:
            headers |= {"Link": '</x?page=2>; rel="next"', "Access-Control-Expose-Headers": "Link"}
        route.fulfill(headers=headers, body="".join(reviews))

    page = patient(browser.new_page())
    page.route("**/live/reviews.html*", answer)
    page.route(
        f"**{folder}/reviews.html",
        lambda route: route.fulfill(
            content_type="text/html", body=shop.fetch(site + folder + "/reviews.html").replace("data-tools", "data-tools data-live")
        ),
    )
    page.goto(f"{site}/gallery/")
    page.evaluate(
        f"document.querySelector('main').innerHTML = '<starling-reviews src=\"{folder}\"></starling-reviews>'"
    )
    element = page.locator("starling-reviews")
    wait_until(page, "!!document.querySelector('starling-reviews .starling-tools')")
    year = element.locator("select[name=year] option").nth(1).get_attribute("value")
    for select, value in [("sort", "lowest"), ("stars", "4"), ("year", year)]:
        with page.expect_response("**/live/reviews.html*"):
            element.locator(f"select[name={select}]").select_option(value)
    report.expect(asked[0] == "page=1&size=10&sort=lowest", f"asked for {asked[0]}")
    report.expect(asked[1] == "page=1&size=10&sort=lowest&stars=4", f"an order and a part at once: {asked[1]}")
    report.expect(asked[2] == f"{asked[1]}&year={year}", f"a year of them: {asked[2]}")
    with page.expect_response("**/live/reviews.html*"):
        element.get_by_role("button").click()
    report.expect(asked[3].startswith("page=2&size=10"), f"the next page: {asked[3]}")
    wait_until(page, "document.querySelectorAll('starling-reviews article').length === 20")
    report.expect(not element.get_by_role("button").is_visible(), "no more where there is no next page")
    page.close()


def use_component(element, page, report, where):
    """Does with a component what a customer would."""
    wait_until(page, "e => !!e.querySelector('.starling-tools')", element.element_handle())
    articles = element.locator("article")
    first = articles.count()
    element.get_by_role("button").click()
    wait_until(
        page,
        "([e, n]) => e.querySelectorAll('article').length > n", [element.element_handle(), first]
    )
    report.expect(articles.count() == 2 * first, f"{where}: one more page is shown, not {articles.count()} reviews")
    focused = page.evaluate("document.activeElement.localName")
    report.expect(focused == "article", f"{where}: the focus goes to the first new review, not to {focused}")
    fills = "e => [...e.querySelectorAll('.starling-byline rect')].map(r => parseInt(r.getAttribute('width')))"

    def choose(key, value):
        element.evaluate("e => { e.asked = ''; e.heard = new Promise(d => e.addEventListener('starling-load', d, { once: true })) }")
        element.locator(f"select[name={key}]").select_option(value)
        element.evaluate("e => e.heard.then(() => true)")

    choose("sort", "lowest")
    shown = element.evaluate(fills)
    report.expect(shown == sorted(shown) and shown[0] < 100, f"{where}: the lowest come first: {shown}")
    choose("sort", "highest")
    shown = element.evaluate(fills)
    report.expect(shown == sorted(shown, reverse=True), f"{where}: the highest come first: {shown}")
    choose("stars", "4")
    shown = element.evaluate(fills)
    report.expect(set(shown) == {80}, f"{where}: four stars only: {shown}")
    year = element.locator("select[name=year] option").nth(1).get_attribute("value")
    choose("stars", "")
    choose("year", year)
    dates = element.evaluate("e => [...e.querySelectorAll('.starling-byline time')].map(t => t.dateTime.slice(0, 4))")
    report.expect(set(dates) == {year}, f"{where}: reviews of {year} only: {dates}")
    choose("year", "")
    report.expect(articles.count() == first, f"{where}: back to a first page")


def elsewhere(browser, site, report, shots, shot, body, check=None):
    """A shop page on another origin, whose policy names the site and nothing else."""
    gallery = shop.fetch(f"{site}/gallery/")
    sheet = re.search(r'href="([^"]*/starling\.[0-9a-f]+\.css)"', gallery).group(1)
    script = re.search(r'<script type="module" src="[^"]*/starling-reviews[^>]*></script>', gallery).group(0)
    policy = f"default-src 'none'; style-src {site}; script-src {site}; connect-src {site}; img-src 'self' {site}; frame-src {site}"
    html = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>A shop</title>
        <link rel="stylesheet" href="{sheet}"><link rel="icon" href="{site}/assets/stars-5.0.png">{script}</head>
        <body><main><h1>A product</h1>{body}</main></body></html>"""
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    messages, violations = [], []
    page = patient(context.new_page())
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.on("requestfailed", lambda request: violations.append(request.url))
    with shop.serving({"/": html}, policy) as origin:
        page.goto(origin + "/")
        page.wait_for_load_state("networkidle")
        if check:
            check(page)
        page.screenshot(path=shots / f"{shot}.png", full_page=True)
        report.expect(messages == [], f"{shot}: says on the console: {messages}")
        report.expect(violations == [], f"{shot}: could not load: {violations}")
    context.close()


def another_origin(browser, site, report, shots):
    """On a shop page of another origin, every way of including shows the same stars"""
    folder = sample(browser, site)
    snippet = shop.fetch(f"{site}{folder}/snippet.html")
    shop_folder = folder.split("/p/")[0] + "/shop"
    included = "".join(
        f"<section>{shop.fetch(site + path)}</section>"
        for path in [f"{folder}/summary.html", f"{shop_folder}/badge-card.html", f"{shop_folder}/carousel.html"]
    )
    body = f"""
        <div id="ssi">{snippet}</div>{included}
        <div id="script" data-starling="{folder}/stars.html"></div><script src="{site}/assets/starling.js" async></script>
        <img src="{site}{folder}/stars.svg" width="120" height="24" alt="Stars">
        <iframe src="{site}{folder}/index.html" title="Reviews" width="100%" height="600"></iframe>"""

    def check(page):
        wait_until(page, "!!document.querySelector('#script .starling-stars')")
        labels = page.evaluate(
            "['#ssi', '#script'].map(id => document.querySelector(id + ' .starling-stars').getAttribute('aria-label'))"
        )
        report.expect(labels[0] == labels[1], f"a script shows what an include shows: {labels}")
        drawn = page.eval_on_selector(
            "#ssi .starling-stars svg", "s => getComputedStyle(s).clipPath.startsWith('polygon')"
        )
        report.expect(drawn, "the stars come from the style sheet")
        framed = page.frame_locator("iframe").locator(".starling-average .starling-stars")
        report.expect(framed.get_attribute("aria-label") == labels[0], "a frame shows the same stars")

    elsewhere(browser, site, report, shots, "another-origin", body, check)


def ekomi_widget(browser, site, report, shots):
    """eKomi's own widget asks first, and brings no second set of structured data"""
    folder = sample(browser, site)
    storefront = folder.split("/p/")[0]
    body = shop.fetch(f"{site}{folder}/snippet.html") + shop.fetch(f"{site}{storefront}/widgets/1.html")
    policy = f"default-src 'none'; style-src {site}; script-src {site} https://sw-assets.ekomiapps.de; img-src 'self'"
    html = f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>A shop</title></head>
        <body><main>{body}</main></body></html>"""
    asked = []

    def widget(route):
        """Does what eKomi's script does to the page: shows something, and marks it up."""
        asked.append(route.request.url)
        route.fulfill(content_type="text/javascript", body="""
            const rating = document.createElement('script');
            rating.type = 'application/ld+json';
            rating.textContent = '{"@type":"Product","aggregateRating":{"ratingValue":1}}';
            document.head.append(rating);
            document.querySelector('.ekomi-widget-container').textContent = window._ekomiWidgetTokens + window._language;""")

    with shop.serving({"/": html}, policy) as address:
        page = patient(browser.new_page())
        page.route("https://sw-assets.ekomiapps.de/**", widget)
        page.goto(address)
        button = page.locator("[data-starling-consent]")
        report.expect(button.count() == 1 and asked == [], "nothing is asked of eKomi before a click")
        button.click()
        wait_until(page, "document.querySelector('.ekomi-widget-container').textContent.endsWith('de')")
        wait_until(page, "document.querySelectorAll('script[type=\"application/ld+json\"]').length === 1")
        report.expect(len(asked) == 1, f"asked {asked}")
        left = page.text_content("script[type='application/ld+json']")
        report.expect("ratingCount" in left, "the page's own structured data stays")
        report.expect(page.evaluate("window._ekomiDraftMode === false"), "draft mode is off")
        page.close()


def structured_data(browser, site, report, shots):
    """An independent reader finds the values that people see"""
    folder = sample(browser, site)
    html = shop.fetch(f"{site}{folder}/index.html")
    nodes = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    report.expect(len(nodes) == 1, f"{len(nodes)} nodes on the review page")
    published = json.loads(shop.fetch(f"{site}{folder}/product.jsonld"))
    snippet = extruct.extract(shop.fetch(f"{site}{folder}/snippet.html"), syntaxes=["json-ld"])["json-ld"]
    for node in nodes + snippet:
        report.expect(node["@type"] == published["@type"], f"the type is {node['@type']}")
        report.expect(node["@id"] == published["@id"], "all nodes are one by their @id")
        report.expect(node["aggregateRating"] == published["aggregateRating"], "every output carries one rating")
    page = patient(browser.new_page())
    page.goto(f"{site}{folder}/index.html")
    text = re.sub(r"\s+", " ", page.inner_text("body"))
    for review in nodes[0]["review"]:
        shown = re.sub(r"\s+", " ", review.get("reviewBody", "")).strip()
        report.expect(shown in text, f"marked up, but not shown: {shown[:80]}")
    page.close()
    rating = nodes[0]["aggregateRating"]
    report.expect(rating["bestRating"] == 5 and rating["worstRating"] == 1, "the scale is given")


def weight(browser, site, report, shots):
    """What a page has to load"""
    import gzip

    gallery = shop.fetch(f"{site}/gallery/")
    folder = sample(browser, site)
    for what, url, most, compressed in [
        ("style sheet", re.search(r'href="([^"]*/starling\.[0-9a-f]+\.css)"', gallery).group(1), 4096, True),
        ("web component", re.search(r'src="([^"]*/starling-reviews\.[0-9a-f]+\.js)"', gallery).group(1), 4096, True),
        ("mini stars", f"{site}{folder}/mini.html", 400, False),
        ("stars", f"{site}{folder}/stars.html", 400, False),
        ("ten reviews", f"{site}{folder}/reviews.html", 6144, True),
    ]:
        body = shop.fetch(url).encode()
        size = len(gzip.compress(body, 9)) if compressed else len(body)
        print(f"   {what}: {size} bytes{' compressed' if compressed else ''}, at most {most}")
        report.expect(size < most, f"{what} weighs {size} bytes")


ALL = [
    weight, gallery, widgets, pages, heads, without_script, right_to_left, stars, keyboard, component, live, another_origin,
    ekomi_widget, structured_data,
]
