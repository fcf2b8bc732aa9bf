// The one line a page without server-side includes needs:
//   <script src="https://reviews.shop.example/assets/starling.js" async></script>
// It puts a snippet into each element that names one; the style sheet is the page's to link:
//   <div data-starling="/de/p/4711/snippet.html"></div>
(function () {
  var base = document.currentScript && document.currentScript.src;
  if (!base) return;
  document.querySelectorAll('[data-starling]').forEach(function (element) {
    var address = new URL(element.dataset.starling, base);
    // What is already there stays where nothing came: a shop must not lose its page to an outage of ours.
    fetch(address, { credentials: 'omit' }).then(function (response) {
      return response.ok ? response.text() : '';
    }).then(function (html) {
      if (html) element.innerHTML = html;
    }).catch(function () {});
  });
})();
