"""What a browser makes of the site: each widget in each language and colour scheme, and the shop page around it.

Starts the demo, drives Debian's Chromium, and keeps screenshots for people to look at. `make browser-test` runs it.
"""

import argparse
import contextlib
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

from playwright.sync_api import sync_playwright

import checks
import shop

STARTING = 300  # Seconds that the demo may take until it serves; it waits for a release, not for a time.


class Report:
    """Counts what held and what did not; says both."""

    def __init__(self):
        self.failures = []
        self.count = 0

    def expect(self, holds, what):
        self.count += 1
        if not holds:
            self.failures.append(what)
            print(f"FAILED  {what}", flush=True)

    def section(self, name):
        print(f"== {name}", flush=True)


@contextlib.contextmanager
def demo(program):
    """The demo on a free port; yields the address of its site."""
    process = subprocess.Popen(
        [program, "demo", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    watchdog = threading.Timer(STARTING, process.kill)
    watchdog.start()
    try:
        site, output = None, ""
        for line in process.stdout:
            output += line
            found = re.search(r"(http://[0-9.:]+)/gallery/", line)
            if found:
                site = found.group(1)
            if "Ctrl-C" in line:
                break
        watchdog.cancel()
        if site is None:
            sys.exit(f"The demo did not start:\n{output}")
        threading.Thread(target=process.stdout.read, daemon=True).start()
        shop.wait_until_served(f"{site}/gallery/", STARTING)
        yield site
    finally:
        watchdog.cancel()
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", default=".build/debug/starling")
    arguments.add_argument("--browser", default="/usr/bin/chromium")
    arguments.add_argument("--site", help="a site that is served already, in place of a demo")
    arguments.add_argument("--screenshots", type=pathlib.Path, default=pathlib.Path(".build/browser/screenshots"))
    arguments.add_argument("--only", help="a part of the name of the checks to run")
    options = arguments.parse_args()
    options.screenshots.mkdir(parents=True, exist_ok=True)
    report = Report()
    started = time.monotonic()
    with contextlib.ExitStack() as stack:
        site = options.site or stack.enter_context(demo(options.program))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=options.browser, args=["--no-sandbox"])
        for check in checks.ALL:
            if options.only and options.only not in check.__name__:
                continue
            report.section(check.__doc__)
            check(browser, site, report, options.screenshots)
        browser.close()
    print(f"{report.count} expectations, {len(report.failures)} failed, {time.monotonic() - started:.0f} s")
    print(f"Screenshots: {options.screenshots}")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
