/** The buttons over the fields: one each, following its field, named by what the field is taken for. */
import { t } from '../../platform/i18n.ts';
import { meaningName } from './meaning-name.ts';
import type { Candidate } from './page-picks.ts';

/** A border around the field, so that the field itself can still be read (px). */
const MARGIN = 3;

function around(elements: Element[]): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

export class Spots {
  readonly #root: ShadowRoot;
  readonly #open: (id: string) => void;
  readonly #spots = new Map<string, HTMLElement>();

  constructor(root: ShadowRoot, open: (id: string) => void) {
    this.#root = root;
    this.#open = open;
  }

  get size(): number {
    return this.#spots.size;
  }

  of(id: string): HTMLElement | null {
    return this.#spots.get(id) ?? null;
  }

  /** A button for each of these fields and no other. */
  draw(candidates: Candidate[]): void {
    for (const [id, spot] of this.#spots) {
      if (candidates.some((one) => one.id === id)) continue;
      spot.remove();
      this.#spots.delete(id);
    }
    for (const candidate of candidates) this.#drawOne(candidate);
    this.place(candidates);
  }

  #drawOne({ id, label, meaning }: Candidate): void {
    const name = meaning && meaning.property !== 'other' ? meaningName(meaning) : null;
    const spot = this.#spots.get(id) ?? this.#add(id);
    spot.ariaLabel = t('pickField', label, name ?? t('pickOther'));
    if (name === null) delete spot.dataset.text;
    else spot.dataset.text = name;
  }

  #add(id: string): HTMLElement {
    const spot = this.#root.ownerDocument.createElement('button');
    spot.className = 'spot';
    spot.ariaHasPopup = 'menu';
    spot.addEventListener('click', (event) => event.isTrusted && this.#open(id));
    this.#spots.set(id, spot);
    this.#root.append(spot);
    return spot;
  }

  /** Follows the fields after a scroll or a change of the page. */
  place(candidates: Candidate[]): void {
    for (const { id, elements } of candidates) {
      const spot = this.#spots.get(id);
      const box = around(elements);
      if (!spot) continue;
      spot.style.left = `${box.left - MARGIN}px`;
      spot.style.top = `${box.top - MARGIN}px`;
      spot.style.width = `${box.width + 2 * MARGIN}px`;
      spot.style.height = `${box.height + 2 * MARGIN}px`;
    }
  }

  /** Marks the one whose menu is open, or none. */
  mark(open: string | null): void {
    for (const [id, spot] of this.#spots) {
      if (id === open) spot.dataset.open = '';
      else delete spot.dataset.open;
    }
  }
}
