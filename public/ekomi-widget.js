// Starts eKomi's own widgets from what their containers say, so that no inline script is needed: a shop that forbids
// inline scripts has to name only this file's host and eKomi's in its policy. Nothing is loaded where there is no widget.
(function () {
  var containers = document.querySelectorAll('[data-starling-token]');
  var scripts = {};
  for (var i = 0; i < containers.length; i++) {
    var widget = containers[i].dataset;
    var tokens = window._ekomiWidgetTokens || (window._ekomiWidgetTokens = []);
    if (tokens.indexOf(widget.starlingToken) < 0) tokens.push(widget.starlingToken);
    window._ekomiWidgetsServerUrl = widget.starlingServer;
    window._customerId = Number(widget.starlingCustomer);
    window._ekomiDraftMode = false;
    window._language = widget.starlingLanguage;
    scripts[widget.starlingScript] = true;
  }
  if (window.ekomiWidgetJs) return;
  for (var address in scripts) {
    window.ekomiWidgetJs = true;
    var script = document.createElement('script');
    script.src = address;
    script.async = true;
    document.head.appendChild(script);
  }
})();
