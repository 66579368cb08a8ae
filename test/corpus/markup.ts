/**
 * The same page as other hands would have written it: what is seen stays, what markup tells goes.
 * Run in the page; each must stand alone.
 */

/** Labels and legends become plain `div`s that are tied to nothing; tables, lists and headings too, laid out as before. */
export function plainDivs(): void {
  const layout: Record<string, string> = {
    TABLE: 'table',
    TBODY: 'table-row-group',
    THEAD: 'table-header-group',
    TR: 'table-row',
    TD: 'table-cell',
    TH: 'table-cell',
    UL: 'block',
    LI: 'block',
    DL: 'block',
    DT: 'block',
    DD: 'block',
    FIELDSET: 'block',
    LEGEND: 'block',
    FORM: 'block',
  };
  const replace = (element: Element, display: string) => {
    const fresh = document.createElement('div');
    for (const { name, value } of element.attributes) if (name !== 'for') fresh.setAttribute(name, value);
    const style = getComputedStyle(element);
    fresh.style.display = style.display === 'none' ? 'none' : display || style.display;
    fresh.style.fontWeight = style.fontWeight;
    fresh.style.fontSize = style.fontSize;
    fresh.append(...element.childNodes);
    element.replaceWith(fresh);
  };
  const turn = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) turn(element.shadowRoot);
    for (const element of root.querySelectorAll(
      'h1,h2,h3,h4,h5,h6,table,tbody,thead,tr,td,th,ul,li,dl,dt,dd,legend,label,fieldset',
    ))
      replace(element, layout[element.tagName] ?? '');
    for (const element of root.querySelectorAll('[aria-labelledby],[aria-describedby]')) {
      element.removeAttribute('aria-labelledby');
      element.removeAttribute('aria-describedby');
    }
  };
  turn(document);
}

/** Each control and each label in two more boxes of its own. */
export function wrapped(): void {
  const wrap = (element: Element) => {
    const inner = document.createElement('div');
    const outer = document.createElement('div');
    const inline = getComputedStyle(element).display.startsWith('inline');
    if (inline) inner.style.display = outer.style.display = 'inline-block';
    if (getComputedStyle(element).display === 'none' || getComputedStyle(element).position !== 'static') return;
    element.replaceWith(outer);
    outer.append(inner);
    inner.append(element);
  };
  const turn = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) turn(element.shadowRoot);
    for (const element of root.querySelectorAll('input:not([type=hidden]),select,textarea,label')) {
      if (element instanceof HTMLLabelElement && element.querySelector('input,select,textarea')) continue;
      wrap(element);
    }
  };
  turn(document);
}

/** Text boxes tell what they are by their placeholder alone, as narrow forms do. */
export function placeholders(): void {
  const turn = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) turn(element.shadowRoot);
    for (const label of root.querySelectorAll('label')) {
      const box = label.control;
      if (
        !(box instanceof HTMLInputElement) ||
        box.value !== '' ||
        !/^(text|number|email|url|tel|search)$/.test(box.type)
      )
        continue;
      if (root.querySelectorAll(`label[for="${CSS.escape(box.id)}"]`).length > 1) continue;
      const words = (label.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\s*[:*]+$/, '');
      if (!words || label.querySelector('select,textarea')) continue;
      box.placeholder = words;
      if (label.contains(box)) {
        const fresh = document.createElement('div');
        fresh.append(box);
        label.replaceWith(fresh);
      } else label.remove();
    }
  };
  turn(document);
}

/** The label stands behind its box in the tree and over it on the screen, as floating labels do. */
export function floating(): void {
  const turn = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) turn(element.shadowRoot);
    for (const label of root.querySelectorAll('label')) {
      const box = label.control;
      if (!(box instanceof HTMLElement) || label.contains(box)) continue;
      if (box instanceof HTMLInputElement && /^(checkbox|radio)$/.test(box.type)) continue;
      if (root.querySelectorAll(`label[for="${CSS.escape(box.id)}"]`).length > 1) continue;
      const frame = document.createElement('div');
      frame.style.cssText = 'position:relative;padding-top:1.2em;display:block';
      box.replaceWith(frame);
      label.style.cssText = 'position:absolute;top:0;left:4px;font-size:80%;pointer-events:none';
      frame.append(box, label);
    }
  };
  turn(document);
}

/** The whole page inside one open shadow root. */
export function shadowed(): void {
  const host = document.createElement('main');
  const root = host.attachShadow({ mode: 'open' });
  root.append(...[...document.head.querySelectorAll('style')].map((style) => style.cloneNode(true)));
  root.append(...document.body.childNodes);
  document.body.append(host);
}

export const markups = { plainDivs, wrapped, placeholders, floating, shadowed };
