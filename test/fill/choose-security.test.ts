import { describe, expect, it } from 'vitest';
import { NO_CONTEXT } from '../../lib/fill/choose-protocol.ts';
import { chooseSecurity } from '../../lib/fill/choose-security.ts';
import type { SocketContext } from '../../lib/fill/types.ts';

const CONTEXT: SocketContext = { ...NO_CONTEXT, label: 'Security', portHeld: true };

type Row = [options: string[], ssl: string | null, starttls: string | null, plain: string | null];

/** Options as pages write them, and the one for implicit TLS, for STARTTLS and for no security; null: refused. */
const ROWS: Row[] = [
  [['None', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'None'],
  [['None', 'SSL', 'TLS'], 'SSL', 'TLS', 'None'],
  [['Ssl', 'StartTls', 'None'], 'Ssl', 'StartTls', 'None'],
  [['TLS', 'SSL', 'STARTTLS', 'No'], 'SSL', 'STARTTLS', 'No'],
  [['Off', 'STARTTLS', 'TLS'], 'TLS', 'STARTTLS', 'Off'],
  [['', 'SSL', 'STARTTLS', 'PLAIN'], 'SSL', 'STARTTLS', 'PLAIN'],
  [['Use TLS', 'STARTTLS or unencrypted'], 'Use TLS', 'STARTTLS or unencrypted', 'STARTTLS or unencrypted'],
  [['None/STARTTLS', 'SSL'], 'SSL', 'None/STARTTLS', 'None/STARTTLS'],
  [['SSL/TLS', 'None'], 'SSL/TLS', null, 'None'],
  [['SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', null],
  [['ssl', 'tls'], 'ssl', 'tls', null],
  [['None', 'TLS'], 'TLS', 'TLS', 'None'],
  [['Automatic', 'SSL/TLS', 'STARTTLS', 'Off'], 'SSL/TLS', 'STARTTLS', 'Off'],
  [
    ['None', 'Use STARTTLS if available', 'Always use STARTTLS', 'Use Implicit TLS'],
    'Use Implicit TLS',
    'Always use STARTTLS',
    'None',
  ],
  [
    [
      'Do not use encryption',
      'Use TLS – usually selected for port 465',
      'Use STARTTLS – usually selected for port 587 and 25',
    ],
    'Use TLS – usually selected for port 465',
    'Use STARTTLS – usually selected for port 587 and 25',
    'Do not use encryption',
  ],
  [['Encrypted', 'StartTLS', 'None'], 'Encrypted', 'StartTLS', 'None'],
  [['Preferred', 'Always', 'Never'], 'Always', 'Always', 'Never'],
  [['No encryption', 'SSL (993)', 'TLS (143)'], 'SSL (993)', 'TLS (143)', 'No encryption'],
  [['Keine', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Keine'],
  [['Verschlüsselt', 'StartTLS', 'Nichts'], 'Verschlüsselt', 'StartTLS', 'Nichts'],
  [
    [
      'Keine Verschlüsselung benutzen',
      'TLS benutzen – normalerweise für Port 465',
      'STARTTLS benutzen – normalerweise für Port 587',
    ],
    'TLS benutzen – normalerweise für Port 465',
    'STARTTLS benutzen – normalerweise für Port 587',
    'Keine Verschlüsselung benutzen',
  ],
  [['Aucun', 'Chiffrement SSL', 'Chiffrement TLS'], 'Chiffrement SSL', 'Chiffrement TLS', 'Aucun'],
  [['Ninguno', 'SSL (no recomendado)', 'STARTTLS'], 'SSL (no recomendado)', 'STARTTLS', 'Ninguno'],
  [['Não', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Não'],
  [['Nessuna', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Nessuna'],
  [['Brak', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Brak'],
  [['Žádné', 'SSL', 'TLS'], 'SSL', 'TLS', 'Žádné'],
  [['Отсутствует', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Отсутствует'],
  [['Без шифрования', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Без шифрования'],
  [['なし', 'SSL/TLS', 'StartTLS（暗号化）'], 'SSL/TLS', 'StartTLS（暗号化）', 'なし'],
  [['空', '加密套接字协议层', '传输层安全'], '加密套接字协议层', '传输层安全', '空'],
  [['不使用加密', '使用 SSL', '使用 STARTTLS'], '使用 SSL', '使用 STARTTLS', '不使用加密'],
  [['없음', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', '없음'],
  [['Yok', 'SSL', 'TLS'], 'SSL', 'TLS', 'Yok'],
  [['Ei mitään', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Ei mitään'],
  [['Nincs', 'SSL', 'STARTTLS'], 'SSL', 'STARTTLS', 'Nincs'],
  [['Geen', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Geen'],
  [['Ingen', 'SSL/TLS', 'STARTTLS'], 'SSL/TLS', 'STARTTLS', 'Ingen'],
  [['force_tls', 'starttls', 'off'], 'force_tls', 'starttls', 'off'],
  [['Implicit TLS (SMTPS)', 'Explicit TLS', 'Plain text'], 'Implicit TLS (SMTPS)', 'Explicit TLS', 'Plain text'],
  [['None', 'SSL/TLS (invalid certificate)', 'SSL/TLS'], 'SSL/TLS', null, 'None'],
  [['None', 'SSL/TLS (any certificate)'], 'SSL/TLS (any certificate)', null, 'None'],
  [['None', 'SLL/TLS', 'STARTTLS'], 'SLL/TLS', 'STARTTLS', 'None'],
  [['red', 'green'], null, null, null],
  [['None'], null, null, 'None'],
];

function take(options: string[], wanted: 'SSL' | 'STARTTLS' | 'plain', values: string[] = options): string | null {
  const list = options.map((text, index) => ({
    text,
    value: values[index] ?? '',
    selected: index === 0,
    disabled: false,
  }));
  const choice = chooseSecurity(list, wanted, CONTEXT);
  return choice.ok ? (options[choice.index] ?? null) : null;
}

describe('the option for a socket type', () => {
  it.each(ROWS)('among %j', (options, ssl, starttls, plain) => {
    expect([take(options, 'SSL'), take(options, 'STARTTLS'), take(options, 'plain')]).toEqual([ssl, starttls, plain]);
  });

  it('believes the text before the value', () => {
    expect(take(['', 'SSL', 'STARTTLS', 'PLAIN'], 'STARTTLS', ['', 'SSL', 'TLS', 'PLAIN'])).toBe('STARTTLS');
    expect(
      take(['None', 'Use STARTTLS if available', 'Always use STARTTLS', 'Use Implicit TLS'], 'STARTTLS', [
        'none',
        'default',
        'opportunistic',
        'implicit',
      ]),
    ).toBe('Always use STARTTLS');
  });

  it('reads the value where the text says nothing', () => {
    expect(take(['Eins', 'Zwei', 'Drei'], 'SSL', ['none', 'ssl', 'starttls'])).toBe('Zwei');
  });

  it('tells "TLS/SSL" from "SSL" by the value', () => {
    const texts = ['No encryption', 'SSL encryption', 'TLS/SSL encryption'];
    const values = ['SWIFT_OPEN', 'SWIFT_SSL', 'SWIFT_TLS'];
    expect(take(texts, 'STARTTLS', values)).toBe('TLS/SSL encryption');
    expect(take(texts, 'SSL', values)).toBe('SSL encryption');
    expect(take(texts, 'STARTTLS', ['0', '1', '2'])).toBeNull();
  });

  it('never takes a disabled option', () => {
    const options = ['None', 'SSL', 'STARTTLS'].map((text) => ({
      text,
      value: text,
      selected: false,
      disabled: text === 'SSL',
    }));
    expect(chooseSecurity(options, 'SSL', CONTEXT).ok).toBe(false);
  });

  it('keeps the chosen one of two that mean the same', () => {
    const options = ['TLS', 'SSL', 'STARTTLS'].map((text) => ({
      text,
      value: text,
      selected: text === 'SSL',
      disabled: false,
    }));
    expect(chooseSecurity(options, 'SSL', CONTEXT)).toMatchObject({ index: 1 });
  });
});

describe('Yes and No', () => {
  const yesNo = [
    { text: 'Yes', value: 'true', selected: false, disabled: false },
    { text: 'No', value: 'false', selected: true, disabled: false },
  ];
  it.each([
    ['Use TLS', 'STARTTLS', 0],
    ['Use TLS', 'SSL', 0],
    ['Use TLS', 'plain', 1],
    ['Use SSL', 'STARTTLS', 1],
    ['STARTTLS', 'SSL', 1],
    ['STARTTLS', 'STARTTLS', 0],
  ] as const)('%s for %s', (label, wanted, index) => {
    expect(chooseSecurity(yesNo, wanted, { ...CONTEXT, label })).toMatchObject({ ok: true, index });
  });
  it('never take what cannot be chosen, and keep what is', () => {
    const locked = yesNo.map((option) => ({ ...option, disabled: true }));
    expect(chooseSecurity(locked, 'SSL', { ...CONTEXT, label: 'Use SSL' })).toMatchObject({ code: 'noSuchOption' });
    expect(chooseSecurity(locked, 'plain', { ...CONTEXT, label: 'Use SSL' })).toMatchObject({ ok: true, index: 1 });
  });
});

describe('one of two controls for the security', () => {
  type Split = [options: string[], splitWith: 'ssl' | 'starttls', on: string | null, off: string | null];
  const chosen = (texts: string[], wanted: 'SSL' | 'STARTTLS', splitWith: Split[1], disabled: string[] = []) => {
    const options = texts.map((text) => ({ text, value: text, selected: false, disabled: disabled.includes(text) }));
    const choice = chooseSecurity(options, wanted, { ...CONTEXT, label: 'TLS', splitWith });
    return choice.ok ? texts[choice.index] : null;
  };
  const ROWS: Split[] = [
    [['never', 'if required', 'always'], 'ssl', 'always', 'never'],
    [['Automatic', 'Never', 'Always'], 'ssl', 'Always', 'Never'],
    [['None or STARTTLS', 'STARTTLS'], 'ssl', 'STARTTLS', null],
    [['Never', 'None or STARTTLS'], 'ssl', null, 'Never'],
    [['-----', 'SSL'], 'starttls', 'SSL', '-----'],
  ];
  it.each(ROWS)('%j beside %s', (options, splitWith, on, off) => {
    const [mine, other] = splitWith === 'ssl' ? (['STARTTLS', 'SSL'] as const) : (['SSL', 'STARTTLS'] as const);
    expect([chosen(options, mine, splitWith), chosen(options, other, splitWith)]).toEqual([on, off]);
  });

  it('is never set to what cannot be chosen', () => {
    const options = ['Never', 'Off', 'Always', 'TLS'];
    expect(chosen(options, 'STARTTLS', 'ssl', ['Always'])).toBe('TLS');
    expect(chosen(options, 'SSL', 'ssl', ['Never'])).toBe('Off');
    expect(chosen(options, 'STARTTLS', 'ssl', ['Always', 'TLS'])).toBeNull();
  });
});
