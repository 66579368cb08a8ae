/** What a person must have seen or said first: acts on a page, and changes that others publish. */
import type { Guard } from './types.ts';

const acts = 'test/browser/acts.browser.ts';
const rows = 'test/browser/rows.browser.ts';
const hostile = 'test/browser/hostile.browser.ts';
const lists = 'test/lists/lists.test.ts';
const consent = 'test/lists/consent.test.ts';
const fill = 'entrypoints/background/fill.ts';
const stood = 'lib/page/offer/stood.ts';
const before = 'lib/lists/known-before.ts';

export const GUARDS: readonly Guard[] = [
  {
    row: 'P6 moved',
    file: stood,
    find: 'if (stands && !still) since = looked;',
    replace: '',
    test: rows,
    name: 'is moved',
  },
  {
    row: 'P6 uncovered',
    file: stood,
    find: 'if (visible === true && !seen) since = performance.now();',
    replace: 'if (visible === true && since === Number.POSITIVE_INFINITY) since = performance.now();',
    test: rows,
    name: 'is uncovered',
  },
  {
    row: 'P8 command',
    file: fill,
    find: 'if (frame?.origin !== originOf(tab.url)) continue;',
    replace: 'if (!frame) continue;',
    test: acts,
    name: 'P8',
  },
  {
    row: 'P10 command',
    file: fill,
    find: 'if (form.foreignAction !== null) continue;',
    replace: '',
    test: acts,
    name: 'P10 fills no form',
  },
  {
    row: 'P10 card',
    file: 'lib/page/engine.ts',
    find: 'if (form.foreignAction !== null && !this.#knownForeign.has(formId)) {',
    replace: "if (form.foreignAction === 'x') {",
    test: acts,
    name: 'the card says where',
  },
  {
    row: 'P10 buttons',
    file: 'lib/dom/foreign-action.ts',
    find: "...buttons.map((button) => attr(button, 'formaction')),",
    replace: '',
    test: acts,
    name: '/by-button',
  },
  ...(
    [
      ['opacity *= Number(style.opacity);', ''],
      ['opacity *= filterOpacity(style.filter);', 'opacity *= 1;'],
      ["if (style.clipPath !== 'none' && !shapeLeaves(style.clipPath, at)) return true;", ''],
      ["if (style.maskImage !== 'none' && EMPTY_MASK.test(style.maskImage)) return true;", ''],
    ] as const
  ).map(([find, replace]) => ({
    row: 'P7 nearly invisible',
    file: 'lib/dom/obscured.ts',
    find,
    replace,
    test: hostile,
    name: 'P7',
  })),
  {
    row: 'unasked: no list of domains',
    file: 'lib/page/session.ts',
    find: 'return this.#namedByPage.has(emailDomain);',
    replace: 'return true;',
    test: 'test/browser/settings.browser.ts',
    name: 'tells no page',
  },
  {
    row: 'list: away for a revision',
    file: before,
    find: 'const fallBack = [once.get(domain), wideEntry(once, domain),',
    replace: 'const fallBack = [',
    test: consent,
    name: 'what comes back weaker',
  },
  {
    row: 'list: others',
    file: before,
    find: '...elsewhere(domain), ',
    replace: '',
    test: consent,
    name: 'waits for consent',
  },
  {
    row: 'list: each domain',
    file: before,
    find: 'preset.domains.flatMap(formersFor)',
    replace: 'preset.domains.slice(0, 1).flatMap(formersFor)',
    test: consent,
    name: 'second domain',
  },
  {
    row: 'list: wildcard takes over',
    file: 'lib/lists/compare-list.ts',
    find: '  sortLeaving(sorted, accepted);\n',
    replace: '',
    test: consent,
    name: 'leaves the field',
  },
  {
    row: 'list: key handed on',
    file: 'lib/lists/fetch-list.ts',
    find: '[head.activeKey ?? head.proof.key, ',
    replace: '[head.proof.key, head.activeKey ?? head.proof.key, ',
    test: lists,
    name: 'handed on',
  },
  {
    row: 'list: leap',
    file: 'lib/lists/fetch-list.ts',
    find: "if (list.revision - head.revision > MOST_REVISIONS_AT_ONCE) return refuse('revisionJump');",
    replace: '',
    test: lists,
    name: 'a leap',
  },
  {
    row: 'list: proven first',
    file: 'lib/storage/listed.ts',
    find: 'Number(proven.has(other.url)) - Number(proven.has(one.url))',
    replace: '0',
    test: lists,
    name: 'among equals',
  },
];
