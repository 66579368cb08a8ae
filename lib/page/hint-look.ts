/**
 * The sentinel's look for a hint of a mail form: the text-like boxes near the person first, bounded in boxes, texts and
 * nodes. A page may name an element like any property of `document` or of a form, so the prototypes are asked.
 */
import { looksLikeMail } from '../detect/hint.ts';

/** Most text-like boxes asked in one look. */
const MOST_BOXES = 400;
/** Levels above a box whose texts are asked, characters that are enough, and text nodes read for one level. */
const LEVELS = 24;
const ENOUGH = 400;
const MOST_NODES = 150;

type Texts = Map<Node, string>;

/** A property by its prototype's getter, past whatever the page named so. */
export const get = (prototype: object, name: string, of: object) => Reflect.get(prototype, name, of);

/** The beginning of an element's text; an ancestor of many boxes is read once. */
function textOf(element: Node, texts: Texts): string {
  let text = texts.get(element);
  if (text !== undefined) return text;
  text = '';
  const walker = Document.prototype.createTreeWalker.call(document, element, 4);
  for (let left = MOST_NODES; left > 0 && text.length < 2 * ENOUGH && walker.nextNode(); left--)
    text += ` ${walker.currentNode.nodeValue?.slice(0, ENOUGH).trim()}`;
  texts.set(element, text);
  return text;
}

/** The texts around a box, then its own names. */
export function wordsAround(box: HTMLInputElement | HTMLSelectElement, texts: Texts): string {
  const { name, id, title, ariaLabel } = box;
  const placeholder = get(box, 'placeholder', box);
  // Not `labels`: for each box it walks the whole page. A label stands among the texts around its box.
  const tied = box.ariaLabelledByElements?.slice(0, 4).map((label) => textOf(label, texts));
  const own = [name, id, placeholder, title, ariaLabel, tied];
  let around = '';
  let at: Node | null = box;
  for (let level = LEVELS; level > 0 && at && around.length < ENOUGH; level--) {
    at = get(Node.prototype, 'parentNode', at);
    if (at instanceof ShadowRoot) at = at.host;
    if (at) around = textOf(at, texts);
  }
  return around + own;
}

/** True where a box in `root` stands among words of a mail form. */
export function hasHint(root: Document | ShadowRoot): boolean {
  const texts: Texts = new Map();
  const { querySelectorAll } = root instanceof ShadowRoot ? root : Document.prototype;
  const inputs: NodeListOf<HTMLInputElement> = Reflect.apply(querySelectorAll, root, ['input']);
  // Text, tel, email, url, number, search, password.
  const textLike = [...inputs].filter(({ type }) => /^(te|e|u|n|se|p)/.test(type));
  return textLike.slice(0, MOST_BOXES).some((box) => looksLikeMail(wordsAround(box, texts)));
}
