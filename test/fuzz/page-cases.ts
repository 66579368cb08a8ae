/** What the pages are made of: the corpus, bent, and trees of mail words, other words and noise. */
import fc from 'fast-check';
import { type Bend, LOUD_WAYS, QUIET_WAYS } from './page-bend.ts';
import type { Case } from './page-side.ts';
import type { Twig } from './page-tree.ts';

const WORDS = [
  'IMAP server',
  'SMTP',
  'Port',
  'Incoming mail',
  'Outgoing server',
  'Encryption',
  'SSL/TLS',
  'STARTTLS',
  'None',
  'User name',
  'Password',
  'E-mail address',
  'Host',
  '993',
  '587',
  'imap.example.com',
  'Use a secure connection',
  'Authentication',
  'POP3',
  'Search',
  'Proxy',
  'LDAP server',
  'Save',
  'サーバ',
  'Порт',
  '',
  'imapHost',
  'smtp_port',
  'in-user',
  'mailServerSecurity',
];
const TAGS = [
  'div',
  'form',
  'fieldset',
  'label',
  'input',
  'input',
  'input',
  'select',
  'option',
  'textarea',
  'button',
  'p',
  'h2',
  'legend',
  'table',
  'tr',
  'td',
  'span',
  'details',
  'dialog',
  'x-box',
];
const NAMES = [
  'id',
  'name',
  'for',
  'placeholder',
  'title',
  'aria-label',
  'aria-labelledby',
  'class',
  'value',
  'autocomplete',
  'data-field',
];
const FIXED: [string, string[]][] = [
  ['type', ['text', 'password', 'hidden', 'number', 'email', 'checkbox', 'radio', 'submit', 'file']],
  [
    'role',
    [
      'combobox',
      'switch',
      'checkbox',
      'radio',
      'radiogroup',
      'listbox',
      'option',
      'tab',
      'tabpanel',
      'dialog',
      'spinbutton',
    ],
  ],
  ['style', ['display:none', 'opacity:0', 'position:absolute;left:-9999px', 'visibility:hidden', 'display:block']],
  ['aria-hidden', ['true', 'false']],
  ['aria-pressed', ['true', 'false']],
  ['aria-checked', ['true', 'false', 'mixed']],
  ['hidden', ['']],
  ['disabled', ['']],
  ['readonly', ['']],
  ['maxlength', ['0', '3', '-1']],
];

/** Any script, but no letters that could spell a word of mail. */
const noise = fc.string({
  unit: fc.constantFrom(...'\u{1F98A}\u0000\u202e\u0301ωЖ漢字ㅎلא0§"<>&%{}[]\\\n\t \ud83e'),
  maxLength: 40,
});
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: noise });

const bends = (ways: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<Bend[]> =>
  fc.array(fc.record({ way: fc.constantFrom(...ways), at: fc.nat(2000), to: fc.nat(200), text }), {
    minLength: 1,
    maxLength: 12,
  });

const attribute: fc.Arbitrary<[string, string]> = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), word),
  fc.constantFrom(...FIXED).chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
);
const twig = (depth: number): fc.Arbitrary<Twig> =>
  fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(attribute, { maxLength: 4 }),
    text: word,
    children: depth === 0 ? fc.constant([]) : fc.array(twig(depth - 1), { maxLength: 4 }),
  });
const tree = fc.array(twig(4), { minLength: 1, maxLength: 6 });

export interface Source {
  name: string;
  html: string;
}
export interface Sources {
  connect: Source[];
  lookAlike: Source[];
}

const EMPTY: Source = { name: 'nothing', html: '<head></head><body></body>' };
const cases = (sources: Source[], trees: fc.Arbitrary<Twig[]>, bent: fc.Arbitrary<Bend[]>, mayFill: boolean) =>
  fc
    .tuple(fc.constantFrom(...sources), trees, bent)
    .map(([source, tree, bends]): Case => ({ ...source, tree, bends, mayFill }));

export interface Kind {
  name: string;
  /** Of all pages. */
  share: number;
  arbitrary: fc.Arbitrary<Case>;
}

export const kinds = ({ connect, lookAlike }: Sources): Kind[] => [
  {
    name: 'connect forms, bent',
    share: 0.45,
    arbitrary: cases(connect, fc.constant([]), bends(LOUD_WAYS, word), true),
  },
  {
    name: 'look-alikes, bent',
    share: 0.3,
    arbitrary: cases(lookAlike, fc.constant([]), bends(QUIET_WAYS, noise), false),
  },
  { name: 'random trees', share: 0.25, arbitrary: cases([EMPTY], tree, fc.constant([]), true) },
];
