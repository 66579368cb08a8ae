/** Ready policy files for each browser and system, from one set of values. */
import { accepted, type Outcome, refused } from './fault.ts';
import { type PlistValue, printPlist } from './plist.ts';
import { printAdml, printAdmx } from './policy-admx.ts';
import { printReg, utf16 } from './policy-reg.ts';
import type { Browser, PolicyFile, PolicyTitles, PolicyValues, System } from './policy-types.ts';

export type { Browser, PolicyFile, PolicyTitles, PolicyValue, PolicyValues, System } from './policy-types.ts';

interface Order {
  id: string;
  values: PolicyValues;
  titles: PolicyTitles;
}
type Printer = (order: Order) => PolicyFile[];

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const file = (name: string, text: string, place: string, bytes = new TextEncoder().encode(text)): PolicyFile => ({
  name,
  text,
  place,
  bytes,
});

const reg =
  (browser: string, root: string): Printer =>
  ({ id, values }) => {
    const text = printReg(root, id, values);
    const place = `HKEY_LOCAL_MACHINE\\${root}\\3rdparty\\extensions\\${id}\\policy`;
    return [file(`mailfill-${browser}.reg`, text, place, utf16(text))];
  };
const admx =
  (browser: string, root: string): Printer =>
  ({ id, values, titles }) => [
    file(
      `mailfill-${browser}.admx`,
      printAdmx(root, browser, id, values),
      `%SystemRoot%\\PolicyDefinitions\\mailfill-${browser}.admx`,
    ),
    file(
      `mailfill-${browser}.adml`,
      printAdml(browser, values, titles),
      `%SystemRoot%\\PolicyDefinitions\\en-US\\mailfill-${browser}.adml`,
    ),
  ];
const managed =
  (folder: string): Printer =>
  ({ id, values }) => [
    file('mailfill.json', json({ '3rdparty': { extensions: { [id]: values } } }), `${folder}/mailfill.json`),
  ];
const plist =
  (domain: string): Printer =>
  ({ id, values }) => {
    const entries = Object.entries(values).map(([name, value]): [string, PlistValue] => [
      name,
      typeof value === 'object' ? [...value] : value,
    ]);
    const name = `${domain}.extensions.${id}.plist`;
    return [file(name, printPlist(new Map(entries)), `/Library/Managed Preferences/${name}`)];
  };
const firefox =
  (place: string): Printer =>
  ({ id, values }) => [
    file('policies.json', json({ policies: { '3rdparty': { Extensions: { [id]: values } } } }), place),
  ];
const googleAdmin: Printer = ({ values }) => {
  const wrapped = Object.fromEntries(Object.entries(values).map(([name, Value]) => [name, { Value }]));
  return [
    file('mailfill-google-admin.json', json(wrapped), 'Devices > Chrome > Apps & extensions > Policy for extensions'),
  ];
};

const CHROME_ROOT = 'SOFTWARE\\Policies\\Google\\Chrome';
const EDGE_ROOT = 'SOFTWARE\\Policies\\Microsoft\\Edge';

export interface PolicyTarget {
  key: string;
  browser: Browser;
  system: System;
  print: Printer;
}
/** Every file the hand-out page can make. */
export const POLICY_TARGETS = [
  { key: 'chrome-reg', browser: 'chrome', system: 'windows', print: reg('chrome', CHROME_ROOT) },
  { key: 'edge-reg', browser: 'edge', system: 'windows', print: reg('edge', EDGE_ROOT) },
  { key: 'chrome-admx', browser: 'chrome', system: 'windows', print: admx('chrome', CHROME_ROOT) },
  { key: 'edge-admx', browser: 'edge', system: 'windows', print: admx('edge', EDGE_ROOT) },
  { key: 'chrome-linux', browser: 'chrome', system: 'linux', print: managed('/etc/opt/chrome/policies/managed') },
  { key: 'chromium-linux', browser: 'chromium', system: 'linux', print: managed('/etc/chromium/policies/managed') },
  { key: 'edge-linux', browser: 'edge', system: 'linux', print: managed('/etc/opt/edge/policies/managed') },
  { key: 'chrome-mac', browser: 'chrome', system: 'mac', print: plist('com.google.Chrome') },
  { key: 'edge-mac', browser: 'edge', system: 'mac', print: plist('com.microsoft.Edge') },
  { key: 'google-admin', browser: 'chrome', system: 'admin', print: googleAdmin },
  {
    key: 'firefox-windows',
    browser: 'firefox',
    system: 'windows',
    print: firefox('%ProgramFiles%\\Mozilla Firefox\\distribution\\policies.json'),
  },
  { key: 'firefox-linux', browser: 'firefox', system: 'linux', print: firefox('/etc/firefox/policies/policies.json') },
  {
    key: 'firefox-mac',
    browser: 'firefox',
    system: 'mac',
    print: firefox('/Applications/Firefox.app/Contents/Resources/distribution/policies.json'),
  },
] as const satisfies readonly PolicyTarget[];
export type PolicyTargetKey = (typeof POLICY_TARGETS)[number]['key'];

const CHROME_ID = /^[a-p]{32}$/;
const FIREFOX_ID = /^(\{[0-9a-f-]{36}\}|[\w.+-]{1,60}@[\w.-]{1,80})$/i;

/**
 * The files for one target. `extensionId` differs by store; one that the browser could not have is refused, since a policy
 * under a wrong id does nothing and says nothing.
 */
export function printPolicy(
  key: PolicyTargetKey,
  extensionId: string,
  values: PolicyValues,
  titles: PolicyTitles = {},
): Outcome<PolicyFile[]> {
  const target = POLICY_TARGETS.find((one) => one.key === key);
  const known = target?.browser === 'firefox' ? FIREFOX_ID : CHROME_ID;
  if (!target || !known.test(extensionId)) return refused('badValue', ['id']);
  return accepted(target.print({ id: extensionId, values, titles }));
}
