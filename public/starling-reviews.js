// <starling-reviews storefront="de" product="4711"></starling-reviews>
//
// Upgrades a review list that already stands within it, as server-side includes put it there; an empty one fetches the
// list first. Adds sorting, filters and "show more". Without `product` it is about the shop; `src` names a folder of
// reviews instead of both. What is there stays there whenever nothing better comes.
const site = new URL('..', import.meta.url);

// A product's id as one segment of a path, as the site writes it.
const segment = (id) => {
  const bytes = new TextEncoder().encode(id);
  return Array.from(bytes, (byte, place) => {
    const letter = String.fromCharCode(byte);
    const isInner = place > 0 && place < bytes.length - 1;
    if (/[A-Za-z0-9_-]/.test(letter) || (letter === '.' && isInner)) return letter;
    return '~' + byte.toString(16).padStart(2, '0');
  }).join('');
};

class StarlingReviews extends HTMLElement {
  async connectedCallback() {
    if (this.form !== undefined) return;
    this.form = null;
    if (!this.querySelector('.starling-reviews')) {
      const response = await this.fetch(new URL('reviews.html', this.folder));
      if (!response) return;
      this.innerHTML = await response.text();
    }
    this.upgrade();
  }

  get folder() {
    const product = this.getAttribute('product');
    const path = this.getAttribute('src')
      || `${this.getAttribute('storefront')}/${product === null ? 'shop' : 'p/' + segment(product)}`;
    return new URL(path.replace(/^\/|\/?$/g, (slash, place) => place ? '/' : ''), site);
  }

  upgrade() {
    this.list = this.querySelector('.starling-reviews');
    const template = this.querySelector('template[data-page]');
    if (!this.list || !template) return;
    this.first = template.dataset.page;
    this.isLive = 'live' in template.dataset;
    this.size = this.list.children.length;
    const tools = template.content.cloneNode(true);
    this.form = tools.querySelector('form');
    this.status = tools.querySelector('[role=status]');
    this.more = tools.querySelector('button');
    this.nothing = this.status.textContent;
    this.status.textContent = '';
    if (this.form) {
      this.list.before(this.form.parentElement);
      this.form.addEventListener('change', (event) => this.choose(event.target));
      this.form.addEventListener('submit', (event) => event.preventDefault());
    }
    this.list.after(this.status);
    // The link to the other reviews makes room for a button of its size: here they come by themselves.
    this.querySelector('.starling-rest a')?.replaceWith(this.more);
    this.page = 1;
    this.more.addEventListener('click', () => this.load(this.page + 1));
  }

  // The live endpoint sorts and filters at once. A published view is one order or one part of the list: who chooses
  // another leaves the one before.
  choose(chosen) {
    for (const select of this.isLive ? [] : this.form.elements) {
      if (select !== chosen) select.selectedIndex = 0;
    }
    this.load(1);
  }

  address(page) {
    const chosen = [...(this.form ? this.form.elements : [])].filter((select) => select.selectedIndex > 0);
    if (this.isLive) {
      const query = new URLSearchParams({ page, size: this.size });
      for (const { name, value } of chosen) query.set(name, value);
      return new URL(`live/reviews.html?${query}`, this.first);
    }
    let [name] = chosen.map((select) => (select.name === 'sort' ? select.value : `${select.name}-${select.value}`));
    name = [name, page > 1 && `page-${page}`].filter(Boolean).join('-');
    return new URL(`${name || 'index'}.html`, this.first);
  }

  async load(page) {
    const address = this.address(page);
    this.asked = address.href;
    this.list.setAttribute('aria-busy', 'true');
    const response = await this.fetch(address);
    const html = response && await response.text();
    if (this.asked !== address.href) return;
    this.list.removeAttribute('aria-busy');
    if (html === null) return;
    const other = new DOMParser().parseFromString(html, 'text/html');
    const reviews = [...other.querySelectorAll('.starling-review')];
    if (page === 1) this.list.replaceChildren();
    this.list.append(...reviews);
    const link = response.headers.get('Link') || '';
    this.more.hidden = !other.querySelector('link[rel=next]') && !link.includes('rel="next"');
    this.page = page;
    this.status.textContent = reviews.length || page > 1 ? '' : this.nothing;
    if (page > 1 && reviews[0]) {
      reviews[0].tabIndex = -1;
      reviews[0].focus({ preventScroll: true });
    }
    this.dispatchEvent(new CustomEvent('starling-load', { detail: { page, count: reviews.length } }));
  }

  async fetch(address) {
    try {
      const response = await fetch(address, { credentials: 'omit' });
      return response.ok ? response : null;
    } catch {
      return null;
    }
  }
}

customElements.get('starling-reviews') || customElements.define('starling-reviews', StarlingReviews);
