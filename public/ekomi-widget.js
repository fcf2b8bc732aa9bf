// Starts eKomi's own widgets from what their containers say, so that no inline script is needed: a shop that forbids
// inline scripts has to name only this file's host and eKomi's in its policy. Nothing is loaded where there is no widget,
// and of a widget with a button in it nothing before somebody clicks.
(function () {
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
