import { describe, expect, it } from 'vitest';
import { parseAutoconfig } from '../../lib/formats/autoconfig-parse.ts';
import { autoconfigToPreset, readAutoconfigFile } from '../../lib/formats/autoconfig-preset.ts';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { parseXml } from '../../lib/formats/xml-text.ts';
import { MAIL, POP3, withImap } from '../mail/sample-presets.ts';
import { leastTime } from '../tools/least-time.ts';

const MINIMAL = printAutoconfig(MAIL);
/** A minimal valid file with one thing changed. */
function edited(from: string | RegExp, to: string): string {
  const text = MINIMAL.replace(from, to);
  if (text === MINIMAL) throw new Error(`nothing to replace: ${from}`);
  return text;
}
const read = (text: string) => {
  const result = parseAutoconfig(text);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};
const faultOf = (text: string) => {
  const result = parseAutoconfig(text);
  return result.ok ? null : result.fault.code;
};
const second = (type: string, host: string) =>
  `<incomingServer type="${type}"><hostname>${host}</hostname><port>993</port><socketType>SSL</socketType>` +
  '<authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></incomingServer></emailProvider>';

describe('a sound file', () => {
  it('comes back as the preset it was printed from', () => {
    const preset = { ...MAIL, incomingServers: [...MAIL.incomingServers, POP3] };
    const result = readAutoconfigFile(printAutoconfig(preset));
    expect(result.ok && result.value.presets).toEqual([{ ...preset, id: '1', revision: {}, modified: 0 }]);
  });
  it('keeps signs that XML reserves', () => {
    const preset = withImap({ username: `a&b<c>"d"'e %EMAILDOMAIN%` });
    const result = readAutoconfigFile(printAutoconfig(preset));
    expect(result.ok && result.value.presets[0]).toMatchObject({ incomingServers: preset.incomingServers });
  });
  it('decodes numbers and CDATA once', () => {
    const config = read(edited('imap.acme.example', '&#105;map.<![CDATA[acme]]>.example'));
    expect(config.incomingServers[0]?.hostname).toBe('imap.acme.example');
    expect(read(edited('%EMAILADDRESS%', 'x&amp;lt;y')).incomingServers[0]?.username).toBe('x&lt;y');
  });
});

describe('tolerance', () => {
  it.each([
    ['protocol', 'type="imap"', 'type="jmap"'],
    ['protocol', 'type="imap"', 'type="exchange"'],
    ['protocol', 'type="imap"', ''],
    ['socketType', '<socketType>SSL</socketType>', '<socketType>QUIC</socketType>'],
    ['socketType', '<socketType>SSL</socketType>', ''],
    ['authentication', '>password-cleartext<', '>telepathy<'],
    ['hostname', '<hostname>imap.acme.example</hostname>', '<hostname></hostname>'],
    ['hostname', 'imap.acme.example', '-imap-'],
    ['port', '<port>993</port>', ''],
  ])('an unknown or missing %s skips that server, not the file', (reason, from, to) => {
    const config = read(edited(from, to));
    expect(config.incomingServers).toEqual([]);
    expect(config.outgoingServers).toHaveLength(1);
    expect(config.skipped).toMatchObject([{ reason }]);
  });
  it.each(['0', '65536', '70000', '-1', '1e3', '99x', '٩٩٣', '9 93'])('refuses a file with port %s', (port) => {
    expect(faultOf(edited('<port>993</port>', `<port>${port}</port>`))).toBe('badPort');
  });
  it.each([
    [/clientConfig/g, 'serverConfig'],
    [/emailProvider/g, 'provider'],
  ])('refuses a wrong root', (from, to) => {
    expect(faultOf(edited(from, to))).toBe('xmlRoot');
  });
  it('refuses a web page', () => expect(faultOf('<html><body>Log in</body></html>')).toBe('xmlRoot'));
  it('has the first usable of repeated servers win', () => {
    const config = read(edited('</emailProvider>', second('imap', 'second.acme.example')));
    expect(config.incomingServers.map((one) => one.hostname)).toEqual(['imap.acme.example', 'second.acme.example']);
    const broken = edited('<socketType>SSL', '<socketType>QUIC').replace(
      '</emailProvider>',
      second('imap', 'b.acme.example'),
    );
    const preset = autoconfigToPreset(read(broken), ['acme.example'], 'x');
    expect(preset.ok && preset.value.incomingServers.map((one) => one.hostname)).toEqual(['b.acme.example']);
  });
  it('counts the first of repeated values', () => {
    const config = read(
      edited(
        '<port>993</port>',
        '<port>993</port><port>1</port><hostname>evil.example</hostname><username>x</username>',
      ).replace('<username>x</username>', ''),
    );
    expect(config.incomingServers[0]).toMatchObject({ hostname: 'imap.acme.example', port: 993 });
    const twice = read(
      edited('<username>%EMAILADDRESS%</username>', '<username>first</username><username>next</username>'),
    );
    expect(twice.incomingServers[0]?.username).toBe('first');
  });
  it('lets placeholders stand in host names and mends broken ones', () => {
    expect(read(edited('imap.acme.example', 'imap.%EMAILDOMAIN%')).incomingServers[0]?.hostname).toBe(
      'imap.%EMAILDOMAIN%',
    );
    expect(read(edited('%EMAILADDRESS%<', '%EMAILADDRESS<')).incomingServers[0]?.username).toBe('%EMAILADDRESS%');
    expect(read(edited('<username>%EMAILADDRESS%</username>', '')).incomingServers[0]?.username).toBe('%EMAILADDRESS%');
  });
  it('takes the password where a file offers OAuth first, and OAuth where it offers nothing else', () => {
    const both = '<authentication>OAuth2</authentication><authentication>password-cleartext</authentication>';
    expect(
      read(edited('<authentication>password-cleartext</authentication>', both)).incomingServers[0]?.authentication,
    ).toBe('password-cleartext');
    expect(read(edited('>password-cleartext<', '>OAuth2<')).incomingServers[0]?.authentication).toBe('OAuth2');
    expect(read(edited('>password-cleartext<', '>secure<')).incomingServers[0]?.authentication).toBe(
      'password-encrypted',
    );
  });
  it.each([
    ['<port>993</port>', '<port>587</port>', { port: 587, socketType: 'SSL' }],
    ['<port>993</port>', '<port> 993\n</port>', { port: 993 }],
    ['<socketType>SSL', '<socketType> starttls ', { socketType: 'STARTTLS' }],
    ['imap.acme.example', 'IMAP.Acme.example.', { hostname: 'imap.acme.example' }],
    ['imap.acme.example', 'imap.acme\u202e.example', { hostname: 'imap.acme.example' }],
    ['imap.acme.example', 'https://imap.acme.example/', { hostname: 'imap.acme.example' }],
  ])('survives the faults of the wild: %j → %j', (from, to, expected) => {
    expect(read(edited(from, to)).incomingServers[0]).toMatchObject(expected);
  });
  it('takes the domains, and leaves out placeholders', () => {
    const config = read(
      edited('<domain>acme.example</domain>', '<domain>Acme.Example</domain><domain>%EMAILDOMAIN%</domain>'),
    );
    expect(config.domains).toEqual(['acme.example']);
    const none = readAutoconfigFile(edited('<domain>acme.example</domain>', ''));
    expect(none.ok ? null : none.fault.code).toBe('noDomain');
  });
  it('takes no preset from a file whose servers are all unknown', () => {
    expect(faultOf(edited(/socketType>SSL/g, 'socketType>X'))).toBe('noServer');
  });
  it('keeps an https documentation address only', () => {
    const url = (text: string) =>
      read(edited('</emailProvider>', `<documentation url="${text}"/></emailProvider>`)).documentation;
    expect(url('https://help.acme.example/mail')).toBe('https://help.acme.example/mail');
    expect(url('javascript:alert(1)')).toBeNull();
  });
});

describe('hostile XML', () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]><clientConfig/>`;
  const CASES: [string, string, string][] = [
    ['billion laughs', laughs, 'xmlDoctype'],
    [
      'quadratic blow-up',
      `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(100_000)}">]><l>${'&a;'.repeat(100)}</l>`,
      'xmlDoctype',
    ],
    ['external entity', '<!DOCTYPE l SYSTEM "http://evil.example/x.dtd"><l/>', 'xmlDoctype'],
    ['lower case doctype', '<!doctype l><l/>', 'xmlDoctype'],
    ['100,000 levels', '<a>'.repeat(80_000), 'xmlDepth'],
    ['100,000 closed levels', '<a>'.repeat(30_000) + '</a>'.repeat(30_000), 'xmlDepth'],
    ['a large file', `<a>${'x'.repeat(300_000)}</a>`, 'tooLarge'],
    ['prototype names', '<clientConfig><__proto__>x</__proto__></clientConfig>', 'xmlSyntax'],
    ['two roots', '<a/><b/>', 'xmlSyntax'],
    ['plain text', 'hello', 'xmlSyntax'],
    ['half a file', MINIMAL.slice(0, 300), 'xmlSyntax'],
  ];
  it.each(CASES)('%s is refused at once', async (_, text, code) => {
    expect(faultOf(text)).toBe(code);
    expect(await leastTime(() => faultOf(text))).toBeLessThan(50);
    expect('x' in {}).toBe(false);
  });
  it('names line and column', () => {
    const result = parseXml('<a>\n <b>\n</a>', 1000);
    expect(result.ok ? null : result.fault).toMatchObject({ code: 'xmlSyntax', line: 3 });
  });
});
