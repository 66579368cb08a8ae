/** The least opacity at which a person surely sees what they press. */
const LEAST_OPACITY = 0.6;

/** True where the pointer really met the card: nothing over it, nothing on the way up that makes it see-through. */
export function isUncovered(host: HTMLElement, event: MouseEvent): boolean {
  const root = host.getRootNode();
  const scope = root instanceof ShadowRoot ? root : host.ownerDocument;
  // Over the host's own pixels the document answers with the host itself, for the root is closed.
  if (scope.elementFromPoint(event.clientX, event.clientY) !== host) return false;
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.clipPath !== 'none' || style.mixBlendMode !== 'normal' || /opacity|invert/.test(style.filter))
      return false;
  }
  return opacity >= LEAST_OPACITY;
}

/**
 * Whether the browser itself sees the card unhidden: also under a layer that lets the pointer through, which no hit
 * test finds. Firefox cannot tell (no IntersectionObserver v2); there the hit test must do.
 */
export function watchSeen(host: HTMLElement, signal: AbortSignal): () => boolean {
  let seen = !('isVisible' in IntersectionObserverEntry.prototype);
  const options = { threshold: [0, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const visible: unknown = Reflect.get(entries.at(-1) ?? {}, 'isVisible');
    if (typeof visible === 'boolean') seen = visible;
  }, options);
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => seen;
}
