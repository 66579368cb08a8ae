import { composedParent } from '../../dom/tree.ts';

/** The least opacity at which a person surely sees what they press. */
const LEAST_OPACITY = 0.6;

/** True where the pointer really met the card: nothing over it, nothing on the way up that makes it see-through. */
export function isUncovered(host: HTMLElement, event: MouseEvent): boolean {
  const root = host.getRootNode();
  const scope = root instanceof ShadowRoot ? root : host.ownerDocument;
  // Over the host's own pixels the document answers with the host itself, for the root is closed.
  if (scope.elementFromPoint(event.clientX, event.clientY) !== host) return false;
  let opacity = 1;
  for (let at: Element | null = host; at; at = composedParent(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.clipPath !== 'none' || style.mixBlendMode !== 'normal' || /opacity|invert/.test(style.filter))
      return false;
  }
  return opacity >= LEAST_OPACITY;
}
