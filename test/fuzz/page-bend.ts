/** Bends a page, in the page: each way takes two whole numbers and a text, so that a small case can be shown again. */

export interface Bend {
  way: string;
  /** Which element, counted through the page from the start again. */
  at: number;
  /** Which other one, how often, or how deep. */
  to: number;
  text: string;
}
type Do = (element: HTMLElement, bend: Bend, other: HTMLElement) => void;

const elements = (): HTMLElement[] =>
  [...document.body.querySelectorAll('*')]
    .filter((one) => one instanceof HTMLElement)
    .filter((one) => one.localName !== 'style');

function wrap(element: HTMLElement, depth: number, tag = 'div'): void {
  let inner = document.createElement(tag);
  element.replaceWith(inner);
  for (let left = depth; left > 0; left--) inner = inner.appendChild(document.createElement(tag));
  inner.append(element);
}

function firstText(element: Element): Node | null {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
}

const box = (element: HTMLElement): Element =>
  element.matches('input') ? element : (element.querySelector('input') ?? element);

const BOX = 'input,select,textarea';
const holdsBox = (element: HTMLElement): boolean => element.matches(BOX) || element.querySelector(BOX) !== null;

/** A copy of what names mail would put mail words there. */
const isMute = (element: HTMLElement): boolean => !/mail|imap|smtp|pop/i.test(element.outerHTML);

/** Ways that add no word of mail and take no word away: what asked for no mailbox before asks for none after them. */
export const QUIET: Readonly<Record<string, Do>> = {
  duplicate: (element) => isMute(element) && element.after(element.cloneNode(true)),
  wrap: (element, { to }) => wrap(element, to % 6),
  rename: (element, { text }) => element.setAttribute('class', text),
  dropEmpty: (element) =>
    element.outerHTML.length < 300 &&
    !/[\p{L}\p{N}]/u.test(element.innerText) &&
    !holdsBox(element) &&
    element.remove(),
  dropTick: (element) => box(element).matches('[type=checkbox]') && box(element).remove(),
  addText: (element, { text }) => element.append(text),
  unstyle: (element) => element.removeAttribute('class'),
  disable: (element) => box(element).setAttribute('disabled', ''),
  shrink: (element) => element.style.setProperty('width', '1px'),
};

/** Ways that may make anything of a page. */
const LOUD: Readonly<Record<string, Do>> = {
  // Servers that are published beside each other ask for nobody; one of them alone does.
  dropBox: (element) => holdsBox(element) && box(element).remove(),
  copy: (element) => element.after(element.cloneNode(true)),
  bury: (element, { to }) => wrap(element, to % 60),
  drop: (element) => element.remove(),
  move: (element, _bend, other) => !element.contains(other) && other.before(element),
  nest: (element, _bend, other) => !element.contains(other) && other.append(element),
  strip: (element, { to }) => {
    const names = element.getAttributeNames();
    element.removeAttribute(names[to % names.length] ?? 'class');
  },
  swapName: (element, { to, text }) =>
    element.setAttribute(['id', 'name', 'for', 'placeholder', 'role', 'aria-labelledby'][to % 6] ?? 'id', text),
  setText: (element, { text }) => {
    const node = firstText(element);
    if (node) node.nodeValue = text;
  },
  longText: (element, { text, to }) => element.append(`${text} `.repeat(to * 20)),
  hide: (element, { to }) =>
    element.setAttribute(
      'style',
      [
        'display:none',
        'opacity:0',
        'position:absolute;left:-5000px',
        'visibility:hidden',
        'height:0;overflow:hidden',
        'clip-path:inset(50%)',
      ][to % 6] ?? '',
    ),
  reveal: (element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      for (const name of ['hidden', 'style']) at.removeAttribute(name);
  },
  inert: (element) => element.setAttribute('inert', ''),
  retype: (element, { to }) =>
    box(element).setAttribute(
      'type',
      ['password', 'hidden', 'search', 'number', 'checkbox', 'radio', 'file', 'range', 'date', 'color'][to % 10] ?? '',
    ),
  readOnly: (element) => box(element).setAttribute('readonly', ''),
  short: (element, { to }) => box(element).setAttribute('maxlength', String(to)),
  clobber: (element, { to }) =>
    element.insertAdjacentHTML(
      'afterbegin',
      `<input type="hidden" name="${['parentNode', 'attributes', 'elements', 'id', 'localName', 'labels', 'closest', 'children'][to % 8]}">`,
    ),
  formAround: (element) => wrap(element, 0, 'form'),
  fold: (element) => wrap(element, 0, 'details'),
  root: (element) => {
    const host = document.createElement('x-host');
    element.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(element);
  },
  many: (element, { to }) => {
    const one = box(element);
    for (let left = to; left > 0; left--) one.after(one.cloneNode());
  },
};

export const LOUD_WAYS = Object.keys({ ...QUIET, ...LOUD });
export const QUIET_WAYS = Object.keys(QUIET);

/** Copies of copies double a page each time: what is larger than any real page is bent no further. */
const MOST_ELEMENTS = 4_000;

export function bend(bends: readonly Bend[]): void {
  for (const one of bends) {
    const all = elements();
    const element = all[one.at % all.length];
    const other = all[one.to % all.length];
    if (!element || !other || all.length > MOST_ELEMENTS) return;
    (QUIET[one.way] ?? LOUD[one.way])?.(element, one, other);
  }
}
