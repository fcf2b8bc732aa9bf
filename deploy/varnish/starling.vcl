# A shop behind Varnish whose pages include reviews by ESI.
#
# In a page of the shop:
#
#   <esi:include src="/reviews/de/p/4711/snippet.html" onerror="continue"/>
vcl 4.1;

backend shop {
    .host = "127.0.0.1";
    .port = "8000";
}

backend starling {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 0.5s;
    .first_byte_timeout = 2s;
    .probe = {
        .url = "/health/live";
        .interval = 5s;
        .timeout = 1s;
        .window = 3;
        .threshold = 1;
        .initial = 1;
    }
}

sub vcl_recv {
    if (req.url ~ "^/reviews/") {
        set req.backend_hint = starling;
        set req.url = regsub(req.url, "^/reviews", "");
        # Reviews are the same for everybody.
        unset req.http.Cookie;
        return (hash);
    }
    set req.backend_hint = shop;
}

sub vcl_backend_fetch {
    # Varnish puts pages together from plain bytes or gzip, never from brotli, and asks for what it can use itself.
    if (bereq.http.Accept-Encoding) {
        set bereq.http.Accept-Encoding = "gzip";
    }
}

sub vcl_backend_response {
    if (bereq.backend == shop) {
        # The shop says in which pages there is something to include.
        if (beresp.http.Surrogate-Control ~ "ESI/1.0") {
            unset beresp.http.Surrogate-Control;
            set beresp.do_esi = true;
        }
        return (deliver);
    }
    # While Starling is down, its last answer is good for a week.
    set beresp.grace = 7d;
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    if (beresp.status >= 400) {
        # Errors on fragment paths are empty; they are remembered for moments only.
        set beresp.ttl = 10s;
        set beresp.grace = 0s;
    }
}

sub vcl_backend_error {
    if (bereq.url !~ "^/(feeds|assets)/" && bereq.backend == starling) {
        # Varnish would put its own error page into the shop's.
        set beresp.http.Content-Type = "text/html; charset=utf-8";
        set beresp.ttl = 5s;
        synthetic("");
        return (deliver);
    }
}
