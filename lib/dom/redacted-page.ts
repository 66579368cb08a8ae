/**
 * A page as its form can be shown to others: its fields with their labels, titles and structure, without values,
 * scripts, pictures, addresses, and without the branches that hold no field. Made to be read through by the person.
 */
import { maskText } from './masked-text.ts';
import { isTyped, repeatsValue } from './own-value.ts';
import { isMarkedSecret } from './secret.ts';
import { walkComposed } from './shadow.ts';
import { attr, attrNames, composedParent, firstChild, hasAttr, isElement, nextSibling, rootOf, tagOf } from './tree.ts';
import { rendered } from './visibility.ts';

/** Characters of a page beyond which it is not saved. */
const MOST_CHARACTERS = 600_000;
const CONTROL = /^(input|select|textarea)$/;
const CONTROL_ROLE = /^(combobox|listbox|switch|checkbox|radio|radiogroup|textbox|spinbutton|menuitemradio)$/;
const DROPPED =
  /^(script|style|link|meta|base|noscript|template|svg|img|picture|video|audio|canvas|object|embed|iframe|map)$/;
/** Where they hold no field they hold the person's name, or the way elsewhere. */
const AROUND = /^(header|nav|footer|aside)$/;
const VOID = /^(input|br|hr|wbr|col)$/;
const KEPT =
  /^(id|name|type|for|role|placeholder|title|label|autocomplete|min|max|maxlength|required|disabled|readonly|multiple|hidden|open|class|lang|dir|tabindex|slot|contenteditable|pattern|inputmode|formcontrolname|aria-[\w-]+)$/;
/** Names that a developer gives to fields, parts and tests; other data may be anybody's. */
const NAMING_DATA =
  /^data-([\w-]+-)?(field|name|label|role|type|state|slot|part|control|component|widget|testid|test|test-id|qa|cy|model|bind|prop|column)$/;
/** Longer, or with brackets and quotes, it is no name (characters). */
const NAME = /^[^{}[\]"'<>=]{0,60}$/;
/** What a list offers is the page's; what stands in a box is the person's. */
const HAS_OWN_VALUE = /^(button|li)$|(^|-)(option|item)$/;
const CHOICE = /^(option|radio|checkbox|menuitemradio)$/;
/** Branches beside a field are kept this deep. */
const DEEP = 4;

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const quote = (text: string) => `"${escapeText(text).replace(/"/g, '&quot;')}"`;

function isControl(element: Element): boolean {
  return CONTROL.test(tagOf(element)) || CONTROL_ROLE.test(attr(element, 'role'));
}

class Writer {
  readonly #holders: Set<Element>;
  readonly #roots: Map<Element, ShadowRoot>;
  readonly #out: string[] = [];
  #length = 0;

  constructor(holders: Set<Element>, roots: Map<Element, ShadowRoot>) {
    this.#holders = holders;
    this.#roots = roots;
  }

  #put(text: string): void {
    this.#length += text.length;
    if (this.#length <= MOST_CHARACTERS) this.#out.push(text);
  }

  /** null where the page is too large. */
  get html(): string | null {
    return this.#length > MOST_CHARACTERS ? null : this.#out.join('');
  }

  children(node: Node, beside: number): void {
    for (let child = firstChild(node); child; child = nextSibling(child)) {
      if (child instanceof Text) {
        const text = maskText(child.data);
        if (text.trim()) this.#put(escapeText(text));
      } else if (isElement(child)) this.element(child, beside);
    }
  }

  /** `beside`: how deep we are in a branch that holds no field. */
  element(element: Element, beside: number): void {
    const tag = tagOf(element);
    const holds = this.#holders.has(element);
    if (DROPPED.test(tag) || (!holds && (AROUND.test(tag) || beside >= DEEP))) return;
    this.#put(`<${tag}${attributesOf(element)}>`);
    if (VOID.test(tag)) return;
    const root = this.#roots.get(element);
    if (root) {
      this.#put('<template shadowrootmode="open">');
      this.children(root, beside);
      this.#put('</template>');
    }
    if (!isTyped(element)) this.children(element, holds ? 0 : beside + 1);
    this.#put(`</${tag}>\n`);
  }
}

function attributesOf(element: Element): string {
  const tag = tagOf(element);
  const offers = HAS_OWN_VALUE.test(tag) || CHOICE.test(attr(element, 'type') || attr(element, 'role'));
  const kept = attrNames(element).filter((name) => {
    if (repeatsValue(name)) return offers && /^(data-)?value$/.test(name);
    return KEPT.test(name) || (NAMING_DATA.test(name) && NAME.test(attr(element, name)) && !isMarkedSecret(element));
  });
  const parts = kept.map((name) =>
    attr(element, name) === '' ? ` ${name}` : ` ${name}=${quote(maskText(attr(element, name)))}`,
  );
  // Styles stay behind, and with them what hides a part of the page.
  if (!rendered(element) && !hasAttr(element, 'hidden') && tag !== 'option' && tag !== 'optgroup')
    parts.push(' hidden');
  return parts.join('');
}

/** The page as HTML, or null where it is larger than 600,000 characters even so. */
export function redactedPage(document: Document): string | null {
  const holders = new Set<Element>();
  const roots = new Map<Element, ShadowRoot>();
  walkComposed(document, (element) => {
    const root = rootOf(element);
    if (root instanceof ShadowRoot) roots.set(root.host, root);
    if (!isControl(element)) return;
    for (let at: Element | null = element; at && !holders.has(at); at = composedParent(at)) holders.add(at);
  });
  const writer = new Writer(holders, roots);
  if (document.body) writer.children(document.body, 0);
  const { html } = writer;
  if (html === null) return null;
  const language = document.documentElement ? attr(document.documentElement, 'lang') : '';
  const title = escapeText(maskText(document.title));
  return `<!DOCTYPE html>\n<html lang=${quote(language)}>\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n${html}</body>\n</html>\n`;
}
