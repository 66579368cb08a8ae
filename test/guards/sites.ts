/** What the person decided about sites, taken out one at a time. */
import type { Guard } from './types.ts';

const LIFE = 'test/background/page-life.test.ts';
const SETTINGS = 'test/browser/settings.browser.ts';
const life = 'entrypoints/background/page-life.ts';
const unasked = 'entrypoints/background/unasked.ts';

export const GUARDS: readonly Guard[] = [
  {
    row: 'sites: off',
    file: 'lib/storage/sites.ts',
    find: "sitesOff.includes(siteOf(url) ?? '')",
    replace: "url === '' && sitesOff.length > 0",
    test: 'test/storage/sites.test.ts',
  },
  { row: 'seen: private windows', file: life, find: ' && !from.isPrivate', replace: '', test: LIFE, name: 'private' },
  { row: 'seen: switched off', file: life, find: 'settings.seen && ', replace: '', test: LIFE, name: 'switched off' },
  {
    row: 'seen: bounded',
    file: 'lib/storage/seen-domains.ts',
    find: 'list.slice(0, MOST)',
    replace: 'list',
    test: LIFE,
    name: 'at most 50',
  },
  {
    row: 'seen: what the person typed',
    file: 'lib/page/met.ts',
    find: 'typed.edited && ',
    replace: '',
    test: SETTINGS,
    name: 'the day of an address',
  },
  {
    row: 'unasked: top frame',
    file: unasked,
    find: 'frameId !== 0 || ',
    replace: '',
    test: LIFE,
    name: 'exact https origin',
  },
  {
    row: 'unasked: https',
    file: unasked,
    find: "!url.startsWith('https://') || ",
    replace: '',
    test: LIFE,
    name: 'exact https origin',
  },
  {
    row: 'unasked: exact origin',
    file: unasked,
    find: 'settings.fillWithoutAsking.includes(origin)',
    replace: 'settings.fillWithoutAsking.some((one) => origin.startsWith(one))',
    test: LIFE,
    name: 'exact https origin',
  },
  {
    row: 'unasked: no own address',
    file: unasked,
    find: 'address: null,',
    replace: 'address: choice.address,',
    test: SETTINGS,
    name: 'own address',
  },
  {
    row: 'first run: never at an update',
    file: 'entrypoints/background/first-run.ts',
    find: "reason !== 'install' || ",
    replace: '',
    test: 'test/browser/welcome.browser.ts',
    name: 'does not open at an update',
  },
  {
    row: 'first run: its preset stays there',
    file: 'entrypoints/background/first-run.ts',
    find: 'isDemo(url) && ',
    replace: '',
    test: LIFE,
    name: 'its own form only',
  },
];
