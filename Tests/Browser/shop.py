"""A shop on an origin of its own, whose pages include what the site of the snippets publishes."""

import contextlib
import http.server
import threading
import time
import urllib.error
import urllib.request


def fetch(url):
    """The text at an address."""
    with urllib.request.urlopen(url, timeout=60) as response:
        return response.read().decode()


def wait_until_served(url, seconds):
    """Returns once an address is there; a release goes live a moment after it is published."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return fetch(url)
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@contextlib.contextmanager
def serving(pages, policy):
    """Serves pages by path under a policy; yields the shop's address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = pages.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write((body or "").encode())

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
