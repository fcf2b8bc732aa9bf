// Starts eKomi's own widgets from what their containers say, so that no inline script is needed: a shop that forbids
// inline scripts has to name only this file's host and eKomi's in its policy. Nothing is loaded where there is no widget,
// and of a widget with a button in it nothing before somebody clicks. eKomi's script adds structured data: where the page
// rates something already, that second set is taken out as soon as it comes, for two would contradict each other.
(function () {
  function isRating(node) {
    return node.nodeName === 'SCRIPT' && node.type === 'application/ld+json' && /"aggregateRating"/.test(node.textContent);
  }
  function keepOneRating() {
    var own = Array.prototype.slice.call(document.querySelectorAll('script')).filter(isRating);
    if (!own.length) return;
    new MutationObserver(function () {
      Array.prototype.slice.call(document.querySelectorAll('script')).forEach(function (script) {
        if (own.indexOf(script) < 0 && isRating(script)) script.remove();
      });
    }).observe(document.documentElement, { childList: true, subtree: true });
  }
  function start(containers) {
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
    if (containers.length) keepOneRating();
    for (var address in scripts) {
      window.ekomiWidgetJs = true;
      var script = document.createElement('script');
      script.src = address;
      script.async = true;
      document.head.appendChild(script);
    }
  }
  var containers = Array.prototype.slice.call(document.querySelectorAll('[data-starling-token]'));
  var asking = containers.filter(function (container) { return container.querySelector('[data-starling-consent]'); });
  start(containers.filter(function (container) { return asking.indexOf(container) < 0; }));
  asking.forEach(function (container) {
    var button = container.querySelector('[data-starling-consent]');
    // Who agrees once, agrees for all of the page: they all come from the same place.
    button.addEventListener('click', function () {
      asking.forEach(function (other) { other.textContent = ''; });
      start(containers);
    });
  });
})();
