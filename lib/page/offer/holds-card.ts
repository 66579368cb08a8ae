/**
 * Whether a card may stand in a window's document. On plain http anyone on the way could draw one like it: there the
 * toolbar icon must do. An SVG or XML document has no body, and its elements are none of HTML's. In a document that is
 * being edited the card would be saved as a part of it.
 */
export function holdsCard({ isSecureContext, document }: Window): boolean {
  return isSecureContext && document.body !== null && !document.body.isContentEditable;
}
