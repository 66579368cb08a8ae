interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
const isHtml = (element: Element): element is HTMLElement => element instanceof HTMLElement;

/** The shadow root of a host, closed ones too: Chromium asks `chrome.dom`, Firefox has a property for extensions. */
export function closedRoot(element: FirefoxElement): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  if (!isHtml(element)) return null;
  try {
    return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // An orphaned copy of the engine has no API left; it sees open roots only.
    return null;
  }
}
