/** Run in the page and turn it into a variant. */

/** Puts the texts of another language in place of the English ones, as far as the record knows them. */
export function localise([english, other, language]: [Record<string, string>, Record<string, string>, string]): void {
  const plain = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s*[:*?]+$/, '')
      .toLowerCase();
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(other)) {
    const from = english[key];
    if (from && from !== text) texts.set(plain(from), text);
  }
  document.documentElement.lang = language;
  const swap = (root: Document | ShadowRoot) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const text = /^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')
          ? undefined
          : texts.get(plain(node.data));
        if (text) node.data = node.data.replace(node.data.trim().replace(/\s*[:*?]+$/, ''), text);
      } else if (node instanceof Element) {
        if (node.shadowRoot) swap(node.shadowRoot);
        for (const name of ['placeholder', 'aria-label', 'title', 'label']) {
          const text = texts.get(plain(node.getAttribute(name) ?? ''));
          if (text) node.setAttribute(name, text);
        }
      }
    }
  };
  swap(document);
}

/** Leaves only what a person can read: ids, names, data attributes and autocomplete become noise, ties by id stay. */
export function noise(): void {
  const made = new Map<string, string>();
  const noiseFor = (text: string) => {
    const known = made.get(text);
    if (known) return known;
    const fresh = `x${(made.size * 7919 + 104729).toString(36)}q`;
    made.set(text, fresh);
    return fresh;
  };
  const ties = ['for', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'form'];
  const turn = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) turn(element.shadowRoot);
      for (const name of element.getAttributeNames()) {
        const value = element.getAttribute(name) ?? '';
        if (value === '') continue;
        if (ties.includes(name))
          element.setAttribute(
            name,
            value
              .split(/\s+/)
              .map((id) => (id ? noiseFor(id) : id))
              .join(' '),
          );
        else if (/^(id|name|autocomplete|formcontrolname|ng-model|v-model|data-.*)$/.test(name))
          element.setAttribute(name, noiseFor(value));
      }
    }
  };
  turn(document);
  // An element is a variable of its page's scripts by its id.
  for (const [id, fresh] of made) {
    const element = /^[a-z_$][\w$]*$/i.test(id) && !(id in window) ? document.querySelector(`#${fresh}`) : null;
    if (element) Reflect.set(window, id, element);
  }
  // The page's own scripts go on asking by the names they know: they are told the new ones.
  const told = (selector: string) =>
    selector
      .replace(/#([\w-]+)/g, (all, id: string) => (made.has(id) ? `#${noiseFor(id)}` : all))
      .replace(/=(["']?)([^"'\]]+)\1\]/g, (all, quote: string, value: string) =>
        made.has(value) ? `=${quote}${noiseFor(value)}${quote}]` : all,
      );
  const byId = Document.prototype.getElementById;
  Document.prototype.getElementById = function (id) {
    return byId.call(this, made.get(id) ?? id);
  };
  for (const kind of [Document, Element, DocumentFragment]) {
    const { querySelector, querySelectorAll } = kind.prototype;
    kind.prototype.querySelector = function (selector: string) {
      return querySelector.call(this, told(selector));
    };
    kind.prototype.querySelectorAll = function (selector: string) {
      return querySelectorAll.call(this, told(selector));
    };
  }
}
