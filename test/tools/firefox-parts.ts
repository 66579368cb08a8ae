/** Parts of Firefox that lie outside every page: its shortcuts, its context menu, the popup at its toolbar, its clipboard. */
import type { Evaluate } from './drive.ts';

/** Presses Alt+Shift+M as the keyboard does; keys that are sent to a page never reach the browser's own shortcuts. */
export async function pressShortcut(inWindow: Evaluate): Promise<void> {
  await inWindow(() => {
    const { Cc, Ci, window, KeyboardEvent } = Object(globalThis);
    const board = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!board.beginInputTransactionForTests(window, () => true)) throw new Error('no keyboard');
    const keys = [
      { key: 'Alt', code: 'AltLeft' },
      { key: 'Shift', code: 'ShiftLeft' },
      { key: 'M', code: 'KeyM' },
    ].map((init) => new KeyboardEvent('', init));
    for (const one of keys) board.keydown(one);
    for (const one of keys.reverse()) board.keyup(one);
  }, null);
}

/** Chooses our entry of the context menu that a right click opened, and says what it is called. */
export function chooseMenuItem(inWindow: Evaluate): Promise<string> {
  return inWindow(async () => {
    const { document } = Object(globalThis);
    const menu = document.getElementById('contentAreaContextMenu');
    for (let tries = 0; menu.state !== 'open' && tries < 50; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ours = [...menu.children].filter((item) => item.id.startsWith('mailfill') && !item.hidden);
    const [item] = ours;
    if (ours.length !== 1) throw new Error(`${ours.length} entries of ours in a menu that is ${menu.state}`);
    menu.activateItem(item);
    return item.label;
  }, null);
}

/** What an expression over `content`, the popup's window at the toolbar, comes to as text; null where no popup is open. */
function inPopup(inWindow: Evaluate, expression: string): Promise<string | null> {
  return inWindow((expression: string): Promise<string | null> => {
    const { document } = Object(globalThis);
    const shown = document.querySelector('.webextension-popup-browser');
    // Until its panel is open the popup is loaded elsewhere, and what is sent to it is lost.
    if (shown?.closest('panel')?.state !== 'open') return Promise.resolve(null);
    const { messageManager } = shown;
    const name = `mailfill-${Math.random()}`;
    return new Promise((resolve) => {
      messageManager.addMessageListener(name, ({ data }: { data: string }) => resolve(data));
      const told = `sendAsyncMessage(${JSON.stringify(name)}, String(${expression}))`;
      messageManager.loadFrameScript(`data:,${encodeURIComponent(told)}`, false);
      // A popup that closes meanwhile does not answer.
      setTimeout(() => resolve(null), 1_000);
    });
  }, expression);
}
export async function popupText(inWindow: Evaluate): Promise<string> {
  return (await inPopup(inWindow, 'content.document.body.innerText')) ?? '';
}
/** How wide the popup is, scroll bar and all, and by how much its page is wider than its room. */
export async function popupWidth(inWindow: Evaluate): Promise<{ width: number; tooWide: number }> {
  const root = 'content.document.documentElement';
  const width = Number(await inPopup(inWindow, 'content.innerWidth'));
  return { width, tooWide: Number(await inPopup(inWindow, `${root}.scrollWidth - ${root}.clientWidth`)) };
}
export async function closePopup(inWindow: Evaluate): Promise<void> {
  await inPopup(inWindow, 'content.close()');
}

/** What was copied last. A page may not read it without asking the person; the browser may. */
export function clipboard(inWindow: Evaluate): Promise<string> {
  return inWindow(() => {
    const { Cc, Ci, Services } = Object(globalThis);
    const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    held.init(null);
    held.addDataFlavor('text/plain');
    Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
    const data = {};
    held.getTransferData('text/plain', data);
    return Reflect.get(Reflect.get(data, 'value').QueryInterface(Ci.nsISupportsString), 'data');
  }, null);
}
