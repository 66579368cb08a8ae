/** What the options of a field make it, whatever it is called: the first rule that fits speaks. */
import type { Weights } from './cues.ts';
import type { Say } from './examples.ts';
import { type Counts, countOptions } from './option-counts.ts';
import type { FieldSnapshot } from './types.ts';

interface Rule {
  when: (n: Counts, field: FieldSnapshot) => boolean;
  weights: (n: Counts) => Weights;
}

/** More than these are countries, folders, people. */
const MOST_OPTIONS = 14;

const RULES: readonly Rule[] = [
  // "SMTP", and no other way: a list that says what the servers beside it are.
  { when: (_, { options }) => isLoneSmtp(options), weights: () => ({ protocol: 5, other: -6 }) },
  { when: (n) => n.strange > 0 && n.strange >= n.real / 2, weights: () => ({ other: 6 }) },
  {
    when: (n) => n.real > MOST_OPTIONS && n.security.size === 0 && n.ports === 0,
    weights: () => ({ other: 5 }),
  },
  {
    when: (n) => n.mailProtocol.size > 0 && n.mailProtocol.size + n.protocolWithSecurity >= n.real / 2,
    weights: (n) => ({ protocol: n.mailProtocol.size > 1 ? 8 : 4, socketType: -3 }),
  },
  // "PHP mail, Sendmail, SMTP": the ways to hand a mail over.
  {
    when: (n) => n.bareSmtp && n.handOvers > 0 && n.security.size === 0,
    weights: () => ({ protocol: 6, other: -4, authentication: -3, socketType: -3 }),
  },
  // Providers and "IMAP": a list of kinds of accounts.
  {
    when: (n) => n.bareProtocol && n.real > 1,
    weights: () => ({ protocol: 4, authentication: -3, socketType: -3 }),
  },
  {
    when: (n, { control }) => n.real === 1 && control === 'select' && n.security.size === 0 && n.auth === 0,
    weights: () => ({ other: 5, socketType: -3 }),
  },
  { when: (n) => n.ports > 1 && n.ports >= n.real / 2, weights: () => ({ port: 6 }) },
  {
    when: (n) => n.certificate > 0 && n.certificate >= n.real / 2,
    weights: () => ({ allowInvalidCertificate: 5, socketType: -4 }),
  },
  // "SMTP" and "SMTPS", with "Sendmail" or without: one way in two protocols.
  {
    when: (n) => n.smtp > 1 && n.smtp === n.real && n.bareSmtp && n.security.size === 1,
    weights: () => ({ protocol: 5, socketType: -3, authentication: -3 }),
  },
  {
    when: (n) => n.security.size > 1 || (n.security.size === 1 && (n.none > 0 || n.bareSmtp || n.real === 1)),
    weights: (n) => ({
      socketType: n.security.size > 1 ? 6 : 4.5,
      protocol: -2,
      authentication: -2,
      allowInvalidCertificate: -2,
    }),
  },
  // "ssl, plain": encrypted or not.
  {
    when: (n) => n.security.size > 0 && n.plain === 1 && n.auth <= 1 && n.real <= n.security.size + n.plain + n.none,
    weights: () => ({ socketType: 4.5, protocol: -2, authentication: -3 }),
  },
  // "Standard, SSL, OAuth": how to connect, of which one way signs in by itself.
  {
    when: (n) => n.security.size === 1 && n.auth === 1 && n.plain === 0 && n.real <= 4,
    weights: () => ({ socketType: 3, protocol: -2, authentication: -2 }),
  },
  {
    when: (n) => n.auth > 1 || (n.auth === 1 && n.real <= 4),
    weights: (n) => ({ authentication: n.auth > 1 ? 5 : 1.5, socketType: -3, protocol: -2 }),
  },
  {
    when: (n) => n.yesNo >= 2 && n.real <= 3,
    weights: () => ({ authRequired: 0.8, sameCredentials: 0.5, protocol: -3, authentication: -3, port: -6 }),
  },
  {
    when: (n, { control }) => control !== 'checkbox' && n.real > 1,
    weights: (n) => ({ protocol: -2.5, other: 0.6, port: n.ports > 0 ? -3 : -6 }),
  },
];

const isLoneSmtp = (options: FieldSnapshot['options']): boolean =>
  options.length === 1 && options.every(({ text }) => /^e?smtp$/i.test(text.trim()));

export function optionEvidence(field: FieldSnapshot, say: Say): void {
  const counts = countOptions(field);
  const rule = RULES.find(({ when }) => when(counts, field));
  if (!rule) return;
  const words = field.options
    .slice(0, 4)
    .map((option) => option.text || option.value)
    .join(' | ');
  say('options', words.slice(0, 60), rule.weights(counts));
}
