/** Guards taken out one at a time: in `file`, `find` becomes `replace`, and `test` must turn red. */
import type { Guard } from './types.ts';

const rows = 'test/browser/rows.browser.ts';
const offer = 'test/browser/offer.browser.ts';
const sentinel = 'test/page/sentinel.test.ts';
const card = 'lib/page/offer/card.ts';
const watcher = 'lib/page/sentinel.ts';

export const GUARDS: Guard[] = [
  { row: 'P6', file: card, find: 'isSeen() && ', replace: '', test: rows, name: 'lets the pointer through' },
  {
    row: 'P6',
    file: card,
    find: 'isSeen() && isUncovered(this.host, event)',
    replace: 'true',
    test: rows,
    name: 'a see-through body',
  },
  { row: 'P5', file: card, find: 'ripe && ', replace: '', test: offer, name: 'within half a second' },
  { row: 'P2', file: watcher, find: '|| !event.isTrusted', replace: '', test: sentinel, name: 'the sentinel' },
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
    row: 'P4',
    file: 'lib/storage/access.ts',
    find: 'TRUSTED_CONTEXTS',
    replace: 'TRUSTED_AND_UNTRUSTED_CONTEXTS',
    test: rows,
    name: 'P4',
  },
];
