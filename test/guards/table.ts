/** Guards taken out one at a time: in `file`, `find` becomes `replace`, and `test` must turn red. */
import type { Guard } from './types.ts';

const rows = 'test/browser/rows.browser.ts';
const offer = 'test/browser/offer.browser.ts';
const sentinel = 'test/page/sentinel.test.ts';
const card = 'lib/page/offer/card.ts';
const watcher = 'lib/page/sentinel.ts';
const hostile = 'test/browser/hostile.browser.ts';
const fill = 'test/browser/fill.browser.ts';
const frames = 'test/browser/frames.browser.ts';
const messages = 'test/message/messages.test.ts';
const built = 'test/build/engine.test.ts';

export const GUARDS: Guard[] = [
  { row: 'P6', file: card, find: 'stood.seen() && ', replace: '', test: rows, name: 'lets the pointer through' },
  {
    row: 'P6',
    file: card,
    find: 'stood.seen() && isUncovered(this.host, event)',
    replace: 'true',
    test: rows,
    name: 'a see-through body',
  },
  { row: 'P5', file: card, find: 'ripe && ', replace: '', test: offer, name: 'within half a second' },
  {
    row: 'P2',
    file: watcher,
    find: 'if (!event.isTrusted) return;',
    replace: '',
    test: sentinel,
    name: 'the sentinel',
  },
  {
    row: 'P20',
    file: watcher,
    find: 'life.over ||= !isAlive();\n    if (life.over) return;',
    replace: '',
    test: sentinel,
    name: 'the sentinel',
  },
  {
    row: 'P9',
    file: 'lib/page/engine.ts',
    find: ' || !this.#view.isSecureContext',
    replace: '',
    test: rows,
    name: 'on plain http',
  },
  {
    row: 'P9 first sight',
    file: 'lib/page/early-offer.ts',
    find: ' && view.isSecureContext',
    replace: '',
    test: rows,
    name: 'on plain http',
  },
  {
    row: 'P4',
    file: 'lib/storage/access.ts',
    find: 'TRUSTED_CONTEXTS',
    replace: 'TRUSTED_AND_UNTRUSTED_CONTEXTS',
    test: rows,
    name: 'P4',
  },
  {
    row: 'P3 sender',
    file: 'lib/message/frame-api.ts',
    find: 'if (sender.id !== own.id || (sender.tab !== undefined && !ownPage)) return;',
    replace: '',
    test: messages,
    name: 'is not',
  },
  {
    row: 'P3 schema',
    file: 'lib/message/engine-guard.ts',
    find: 'return check?.(message) ?? false;',
    replace: 'return check !== undefined;',
    test: messages,
    name: 'drops a fill',
  },
  {
    row: 'P7',
    file: 'lib/dom/visibility.ts',
    find: 'if (!Element.prototype.checkVisibility.call(element, options)) return false;',
    replace: '',
    test: hostile,
    name: 'P7',
  },
  {
    row: 'P8',
    file: 'wxt.config.ts',
    find: "js: ['sentinel.js'], run_at",
    replace: "js: ['sentinel.js'], all_frames: true, run_at",
    test: frames,
    name: 'P8',
  },
  {
    row: 'P10',
    file: 'lib/dom/foreign-action.ts',
    find: 'protocol) && origin !== self.origin ? origin : null;',
    replace: 'protocol) && origin === self.origin ? null : null;',
    test: hostile,
    name: 'P10',
  },
  {
    row: 'P11',
    file: 'lib/page/watch-fill.ts',
    find: 'steps.length > 0 && mayRepair',
    replace: 'steps.length > 99 && mayRepair',
    test: fill,
    name: 'P11: a port that the page resets late',
  },
  {
    row: 'P12',
    file: 'lib/dom/write.ts',
    find: "if (hand.edited.touchedSince(handle.element, hand.since)) return { ...blank, outcome: 'touched' };",
    replace: '',
    test: fill,
    name: 'P12: what the person types during',
  },
  {
    row: 'P13',
    file: 'lib/dom/secret.ts',
    find: 'texts.some(',
    replace: "['x'].some(",
    test: hostile,
    name: 'P13 asks for the password',
  },
  {
    row: 'P19',
    file: 'lib/dom/shadow.ts',
    find: 'const root = isElement(node) ? shadowOf(node, budget) : null;',
    replace: 'const root = isElement(node) ? openRoot(node) : null;',
    test: frames,
    name: '/closed: the form inside',
  },
  {
    row: 'P20 engine',
    file: 'lib/page/engine.ts',
    find: 'if (!isAlive()) {',
    replace: 'if (isAlive() === null) {',
    test: hostile,
    name: 'P20',
  },
  {
    row: 'P24',
    file: 'lib/dom/tree.ts',
    find: 'Element.prototype.getAttribute.call(element, name)',
    replace: 'element.getAttribute(name)',
    test: hostile,
    name: 'P24',
  },
  {
    row: 'P25',
    file: 'lib/dom/text.ts',
    find: 'export const TEXT_CAP = 300;',
    replace: 'export const TEXT_CAP = 20_000;',
    test: hostile,
    name: 'P25',
  },
  {
    row: 'L2',
    file: 'lib/page/hint-look.ts',
    find: 'left-- > 0 && looksLikeMail(wordsAround(box, texts))',
    replace: 'left-- > 0 && wordsAround(box, texts)',
    test: rows,
    name: 'L2',
  },
  {
    row: 'L3',
    file: 'wxt.config.ts',
    find: '...(FOR_STORE ? {} : { key: DEVELOPMENT_KEY }),',
    replace: 'key: DEVELOPMENT_KEY,',
    test: 'test/build/store.test.ts',
    name: 'chrome store zip',
  },
  {
    row: 'L4',
    file: 'wxt.config.ts',
    find: "'contextMenus', 'alarms']",
    replace: "'contextMenus', 'alarms', 'tabs']",
    test: built,
    name: 'asks for these permissions',
  },
  {
    row: 'cost',
    file: 'lib/page/early-offer.ts',
    find: 'if (!box || busy) return',
    replace: 'if (box || busy) return',
    test: offer,
    name: 'stands before the engine',
  },
];
