/** A page made of nothing: a tree of tags, attributes and words. */
export interface Twig {
  tag: string;
  attributes: [name: string, value: string][];
  text: string;
  children: Twig[];
}

export function build(twigs: readonly Twig[]): HTMLElement[] {
  return twigs.map(({ tag, attributes, text, children }) => {
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    element.append(text, ...build(children));
    return element;
  });
}
