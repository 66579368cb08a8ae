/** The card as a person sees it and presses it: its words stand in a closed root, which only the DevTools protocol opens. */
import type { CDPSession, Page } from 'playwright-core';

export interface SeenCard {
  title: string;
  line: string;
  /** The word on its button; null where it shows none. */
  main: string | null;
  /** The middle of that button. */
  at: { x: number; y: number };
}

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
}

const CARD = ['title', 'line', 'main'];

function below(node: Node): Node[] {
  return [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(below)];
}

function attribute({ attributes = [] }: Node, name: string): string | null {
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
  return at < 0 ? null : (attributes[at + 1] ?? '');
}

async function read(session: CDPSession, root: Node): Promise<SeenCard | null> {
  const inside = below(root);
  const [title, line, main] = CARD.map((name) => inside.find((one) => attribute(one, 'class') === name));
  if (!title || !line || !main) return null;
  const shown = attribute(main, 'hidden') === null;
  const quad = shown ? (await session.send('DOM.getBoxModel', { nodeId: main.nodeId })).model.border : [];
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
  return {
    title: attribute(title, 'data-text') ?? '',
    line: attribute(line, 'data-text') ?? '',
    main: shown ? attribute(main, 'data-text') : null,
    at: { x: (left + right) / 2, y: (top + bottom) / 2 },
  };
}

/** The cards that stand in the page's top frame now. */
export async function cardsOf(page: Page): Promise<SeenCard[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const roots = below(root).filter((one) => one.shadowRootType === 'closed');
    const cards: SeenCard[] = [];
    for (const one of roots) {
      // Gone between two questions, or not drawn: no card that anybody sees.
      const card = await read(session, one).catch(() => null);
      if (card) cards.push(card);
    }
    return cards;
  } finally {
    await session.detach();
  }
}
