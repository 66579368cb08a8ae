import { isTyped } from './own-value.ts';
import { attr, firstChild, isElement, nextSibling, tagOf } from './tree.ts';

/** Most characters kept of any one text: a page may write whatever it likes into a label. */
export const TEXT_CAP = 300;
/** Nodes looked at for one text; what lies beyond is not a label. */
const NODE_CAP = 300;
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'option',
  'optgroup',
  'select',
  'datalist',
  'iframe',
  'object',
  'canvas',
  'video',
]);
const INLINE = new Set([
  'span',
  'b',
  'i',
  'em',
  'strong',
  'a',
  'font',
  'small',
  'sup',
  'sub',
  'abbr',
  'code',
  'mark',
  'bdi',
  'u',
  'label',
]);

/** Class words of what explains a name, or stands on a line of its own, drawn as a piece though its tag is inline. */
const EXPLAINS = /tip|(^|[-_ ])(desc|description|explanation|hint)([-_ ]|$)|(^| )(d-)?block( |$)/i;

/** A picture by a font whose letters spell its name: "settings_input_component". */
const PICTURE = /(^|[\s-])material-(icons|symbols)/;

/** NFKC, no bidi or zero-width characters, single blanks, at most 300 characters. */
export function clean(text: string): string {
  return text
    .slice(0, TEXT_CAP * 4)
    .normalize('NFKC')
    .replace(/\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, TEXT_CAP);
}

/** True for texts with something to read: a letter or a digit. */
export const readable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** How a sentence ends: a name has no full stop. */
export const SENTENCE = /[.。।]$/u;

const isPicture = (element: Element): boolean => PICTURE.test(attr(element, 'class'));

/** Without the arrow or tick that some pages write behind what is chosen, as a letter. */
const MARK = /(?<=[\p{L}\p{N})）])[\s\u2190-\u2bff]+$/u;
export const unmarked = (text: string): string => text.replace(MARK, '');

export interface TextWalk {
  /** Subtrees that belong to someone else: controls and their lists. */
  skip: (element: Element) => boolean;
}

/**
 * The texts below a node in document order, one entry for each run that a person sees as one piece:
 * block borders cut, inline borders do not.
 */
export function chunks(root: Node, walk: TextWalk): string[] {
  const out: string[] = [];
  const state = { text: '', nodes: 0, left: false };
  const cut = () => {
    const text = clean(state.text);
    if (readable(text)) out.push(text);
    state.text = '';
  };
  const visit = (node: Node) => {
    if (++state.nodes > NODE_CAP || out.length > 24) return;
    if (node instanceof Text) {
      if (state.text.length >= TEXT_CAP * 4) return;
      const text = CharacterData.prototype.substringData.call(node, 0, TEXT_CAP * 2);
      // A badge beside a name is set apart by the layout alone: "Use TLS", "Recommended".
      const apart = state.left && /[\p{L}\p{N}]$/u.test(state.text) && /^\p{Lu}/u.test(text);
      state.text += apart ? ` ${text}` : text;
      state.left = false;
      return;
    }
    if (isElement(node)) {
      if (node !== root && (SKIPPED.has(tagOf(node)) || isTyped(node) || walk.skip(node))) return cut();
      if (isPicture(node)) return cut();
      if (!INLINE.has(tagOf(node)) || EXPLAINS.test(attr(node, 'class')) || attr(node, 'role') === 'tooltip') cut();
      if (tagOf(node) === 'br') return;
    }
    // A label inside a shadow root often holds nothing but the slot of its words.
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    for (const child of slotted) visit(child);
    if (slotted.length === 0) for (let child = firstChild(node); child; child = nextSibling(child)) visit(child);
    if (!isElement(node)) return;
    if (!INLINE.has(tagOf(node))) cut();
    state.left = true;
  };
  visit(root);
  cut();
  return out;
}

/** All text below a node as one line. */
export function lineOf(root: Node, walk: TextWalk = { skip: () => false }): string {
  return clean(chunks(root, walk).join(' '));
}
