/** The same page as other hands would have written it: what is seen stays, what mark-up tells goes. Run in the page. */

type Root = Document | ShadowRoot;
type Markup = (root: Root) => void;

const inEachRoot = (turn: Markup) => (): void => {
  const visit = (root: Root) => {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
    turn(root);
  };
  visit(document);
};

const TABLE: Readonly<Record<string, string>> = {
  TABLE: 'table',
  TBODY: 'table-row-group',
  THEAD: 'table-header-group',
  TR: 'table-row',
  TD: 'table-cell',
  TH: 'table-cell',
};
const TELLING = 'h1,h2,h3,h4,h5,h6,table,tbody,thead,tr,td,th,ul,li,dl,dt,dd,legend,label,fieldset';

function asDiv(element: Element): void {
  const fresh = document.createElement('div');
  for (const { name, value } of element.attributes) if (name !== 'for') fresh.setAttribute(name, value);
  const { display, fontWeight, fontSize } = getComputedStyle(element);
  fresh.style.display = display === 'none' ? 'none' : (TABLE[element.tagName] ?? display);
  Object.assign(fresh.style, { fontWeight, fontSize });
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
}

/** Labels, tables, lists and titles become plain `div`s that are tied to nothing, laid out as before. */
const plainDivs: Markup = (root) => {
  for (const element of root.querySelectorAll(TELLING)) asDiv(element);
  for (const element of root.querySelectorAll('[aria-labelledby],[aria-describedby]')) {
    element.removeAttribute('aria-labelledby');
    element.removeAttribute('aria-describedby');
  }
};

/** Each control and each label in two more boxes of its own. */
const wrapped: Markup = (root) => {
  for (const element of root.querySelectorAll('input:not([type=hidden]),select,textarea,label')) {
    const { display, position } = getComputedStyle(element);
    const holdsField = element.tagName === 'LABEL' && element.querySelector('input,select,textarea') !== null;
    if (holdsField || display === 'none' || position !== 'static') continue;
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    if (display.startsWith('inline')) outer.style.display = inner.style.display = 'inline-block';
    element.replaceWith(outer);
    outer.append(inner);
    inner.append(element);
  }
};

/** The labels that name one box each, with their boxes. */
function labelled(root: Root): [HTMLLabelElement, HTMLElement][] {
  return [...root.querySelectorAll('label')].flatMap((label) => {
    const box = label.control;
    const rivals = box?.id ? root.querySelectorAll(`label[for="${CSS.escape(box.id)}"]`).length : 0;
    return box instanceof HTMLElement && rivals <= 1 ? [[label, box]] : [];
  });
}

const TEXT = /^(text|number|email|url|tel|search)$/;

/** Empty text boxes tell what they are by their placeholders alone, as narrow forms do. */
const placeholders: Markup = (root) => {
  for (const [label, box] of labelled(root)) {
    if (!(box instanceof HTMLInputElement) || box.value !== '' || !TEXT.test(box.type)) continue;
    const words = (label.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words === '' || label.querySelector('select,textarea')) continue;
    box.placeholder = words.replace(/\s*[:*]+$/, '');
    if (label.contains(box)) asDiv(label);
    if (box.parentElement && !label.isConnected) box.parentElement.replaceChildren(box);
    else label.remove();
  }
};

/** The label stands behind its box in the tree and over it on the screen, as floating labels do. */
const floating: Markup = (root) => {
  for (const [label, box] of labelled(root)) {
    const isBox = box instanceof HTMLInputElement && /^(checkbox|radio)$/.test(box.type);
    if (isBox || label.contains(box)) continue;
    const frame = document.createElement('div');
    frame.style.cssText = 'position:relative;padding-top:1.2em;display:block';
    label.style.cssText = 'position:absolute;top:0;left:4px;font-size:80%;pointer-events:none';
    box.replaceWith(frame);
    frame.append(box, label);
  }
};

/** The whole page inside one open shadow root. */
function shadowed(): void {
  const host = document.createElement('main');
  const root = host.attachShadow({ mode: 'open' });
  root.append(...[...document.head.querySelectorAll('style')].map((style) => style.cloneNode(true)));
  root.append(...document.body.childNodes);
  document.body.append(host);
}

export const markups = {
  plainDivs: inEachRoot(plainDivs),
  wrapped: inEachRoot(wrapped),
  placeholders: inEachRoot(placeholders),
  floating: inEachRoot(floating),
  shadowed,
};
