import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parsePlist } from '../../lib/formats/plist.ts';
import {
  POLICY_TARGETS,
  type PolicyTargetKey,
  type PolicyValues,
  printPolicy,
} from '../../lib/formats/policy-files.ts';
import { parsePolicyPreset, printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { EXCHANGE, MAIL } from '../mail/sample-presets.ts';
import { readReg } from './read-reg.ts';

const ID = 'aecgglhaofcicibogjeipggkneedkpmh';
const FIREFOX_ID = 'mailfill@example.org';
const VALUES = {
  presets: [
    printPolicyPreset({ ...MAIL, note: 'C:\\"quoted" <b> & ünï 🦊' }, 'locked'),
    printPolicyPreset(EXCHANGE, 'default'),
  ],
  resolver: 'https://dns.example/dns-query',
  discovery: false,
  refreshHours: 24,
} satisfies PolicyValues;
const idOf = (key: PolicyTargetKey) => (key.startsWith('firefox') ? FIREFOX_ID : ID);
function filesOf(key: PolicyTargetKey) {
  const files = printPolicy(key, idOf(key), VALUES);
  if (!files.ok) throw new Error(files.fault.code);
  return files.value;
}

describe('an entry', () => {
  it('comes back with its mode', () => {
    for (const [preset, mode] of [
      [MAIL, 'locked'],
      [EXCHANGE, 'default'],
    ] as const) {
      const text = printPolicyPreset(preset, mode);
      expect(text).not.toContain('\n');
      expect(parsePolicyPreset(text, 'x')).toEqual({
        ok: true,
        value: { mode, preset: { ...preset, revision: {}, modified: 0 } },
      });
    }
  });
  it.each([
    ['{"mode":"forced","domains":["a.example"]}', 'badValue'],
    ['{"domains":["a.example"],"domains":[]}', 'jsonDuplicateKey'],
    ['[]', 'wrongType'],
    ['{"domains":["a.example"]}', 'noServer'],
  ])('%s is refused as %s', (text, code) => {
    const result = parsePolicyPreset(text, 'x');
    expect(result.ok ? null : result.fault.code).toBe(code);
  });
});

describe('files', () => {
  it.each([
    ['chrome-reg', 'Google\\Chrome'],
    ['edge-reg', 'Microsoft\\Edge'],
  ] as const)('%s reads back', (key, vendor) => {
    const [file] = filesOf(key);
    const keys = readReg(file?.bytes ?? new Uint8Array());
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${ID}\\policy`;
    expect([...keys.keys()]).toEqual([root, `${root}\\presets`]);
    expect(Object.fromEntries(keys.get(root) ?? [])).toEqual({
      resolver: VALUES.resolver,
      discovery: 0,
      refreshHours: 24,
    });
    expect([...(keys.get(`${root}\\presets`)?.values() ?? [])]).toEqual(VALUES.presets);
  });
  it.each(['chrome-mac', 'edge-mac'] as const)('%s reads back', (key) => {
    const [file] = filesOf(key);
    expect(file?.name).toMatch(new RegExp(`^com\\.\\w+\\.\\w+\\.extensions\\.${ID}\\.plist$`));
    expect(parsePlist(file?.text ?? '')).toEqual({ ok: true, value: new Map(Object.entries(VALUES)) });
    // A second reader, which knows nothing of ours.
    const other = new XMLParser({ ignoreDeclaration: true }).parse(file?.text ?? '');
    expect(other.plist.dict.array.string).toEqual(VALUES.presets);
    expect(other.plist.dict.key).toEqual(Object.keys(VALUES));
  });
  it.each(['chrome-linux', 'chromium-linux', 'edge-linux'] as const)('%s has the nesting its browser reads', (key) => {
    const [file] = filesOf(key);
    expect(JSON.parse(file?.text ?? '')).toEqual({ '3rdparty': { extensions: { [ID]: VALUES } } });
    expect(file?.place).toMatch(/^\/etc\/.+\/policies\/managed\/mailfill\.json$/);
  });
  it.each(['firefox-windows', 'firefox-linux', 'firefox-mac'] as const)('%s has the nesting Firefox reads', (key) => {
    const [file] = filesOf(key);
    expect(JSON.parse(file?.text ?? '')).toEqual({
      policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: VALUES } } },
    });
  });
  it('wraps each value for the Google Admin console', () => {
    const [file] = filesOf('google-admin');
    const wrapped = Object.entries(VALUES).map(([key, value]) => [key, { Value: value }]);
    expect(JSON.parse(file?.text ?? '')).toEqual(Object.fromEntries(wrapped));
  });
  it.each(['chrome-admx', 'edge-admx'] as const)('%s is well-formed, and every reference is met', (key) => {
    const [admx, adml] = filesOf(key).map((file) => file.text);
    for (const text of [admx, adml]) expect(XMLValidator.validate(text ?? '')).toBe(true);
    const ids = (pattern: RegExp, text = '') => [...text.matchAll(pattern)].map((match) => match[1]).sort();
    const strings = ids(/<string id="(\w+)"/g, adml);
    expect(ids(/\$\(string\.(\w+)\)/g, admx).filter((id) => !strings.includes(id))).toEqual([]);
    expect(ids(/\$\(presentation\.(\w+)\)/g, admx)).toEqual(ids(/<presentation id="(\w+)"/g, adml));
    expect(ids(/<(?:list|text|decimal) id="(\w+)"/g, admx)).toEqual(ids(/refId="(\w+)"/g, adml));
    expect(admx).toContain(`3rdparty\\extensions\\${ID}\\policy\\presets"`);
  });
  it.each(POLICY_TARGETS.map((target) => target.key))('%s refuses an id its browser cannot have', (key) => {
    for (const id of ['', 'x', '../../etc', idOf(key) === ID ? FIREFOX_ID : ID]) {
      expect(printPolicy(key, id, VALUES).ok).toBe(false);
    }
  });
});
