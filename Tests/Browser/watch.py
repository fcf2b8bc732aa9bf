"""A page under watch: what it says on the console, what it asks for, what is blocked, and what moves."""

# Milliseconds that anything may take: a machine may be busy with other things.
PATIENCE = 240_000

STRICT = "default-src 'self'; script-src 'self'; style-src 'self'"

# Runs before anything of the page, to see what a page does while it loads.
OBSERVER = """
window.__blocked = [];
window.__shift = 0;
window.__shifted = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.__blocked.push(event.violatedDirective + ' ' + event.blockedURI);
});
new PerformanceObserver((list) => {
  const name = ({ node }) => node && (node.nodeType === 1 ? node : node.parentElement)?.outerHTML.slice(0, 120);
  const box = ({ x, y, width, height }) => [x, y, width, height].join(' ');
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.__shift += entry.value;
    for (const source of entry.sources) {
      window.__shifted.push(`${box(source.previousRect)} to ${box(source.currentRect)}: ${name(source)}`);
    }
  }
}).observe({ type: 'layout-shift', buffered: true });
"""


class Watched:
    """Opens pages of a site under a policy, and expects them to be quiet, still and by themselves."""

    def __init__(self, browser, site, report, policy=STRICT, rewrite=None, **context):
        self.site, self.report, self.policy, self.rewrite = site, report, policy, rewrite
        self.context = browser.new_context(**context)
        self.context.set_default_timeout(PATIENCE)
        self.has_script = context.get("java_script_enabled", True)
        self.context.add_init_script(OBSERVER)
        self.context.route("**/*", self.answer)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.messages.append(f"error: {error}"))
        self.messages, self.strangers, self.missing = [], [], []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # A page may still be loading: what it asks for needs no answer any more.
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.close()

    def answer(self, route):
        url = route.request.url
        if not url.startswith(self.site):
            self.strangers.append(url)
            return route.abort()
        response = route.fetch()
        if response.status >= 400:
            self.missing.append(f"{response.status} {url}")
        headers = dict(response.headers)
        if "html" not in headers.get("content-type", ""):
            return route.fulfill(response=response)
        # The site's own policy is looser; what a shop allows is what counts.
        headers["content-security-policy"] = self.policy
        body = response.text()
        return route.fulfill(response=response, headers=headers, body=self.rewrite(body) if self.rewrite else body)

    def open(self, path):
        """Opens a page and expects all that is expected of any."""
        self.messages, self.strangers, self.missing = [], [], []
        self.page.goto(self.site + path)
        self.page.wait_for_load_state("networkidle")
        if self.has_script:
            # Two frames, so that whatever shifts has shifted.
            self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            blocked = self.page.evaluate("window.__blocked")
            self.report.expect(blocked == [], f"{path}: blocked by the policy: {blocked}")
            shift = self.page.evaluate("window.__shift")
            moved = self.page.evaluate("window.__shifted")
            # Shift is given with three digits; less of it was seen once, and by nobody.
            if shift > 0:
                print(f"   {path}: shift {shift}: {moved}", flush=True)
            self.report.expect(round(shift, 3) == 0, f"{path}: the layout shifts by {shift}: {moved}")
        self.report.expect(self.messages == [], f"{path}: says on the console: {self.messages}")
        self.report.expect(self.strangers == [], f"{path}: asks elsewhere: {self.strangers}")
        self.report.expect(self.missing == [], f"{path}: lacks: {self.missing}")
        return self.page
