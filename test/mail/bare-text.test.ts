import { expect, it } from 'vitest';
import { sameBare } from '../../lib/mail/bare-text.ts';

it('marks around a chosen option say nothing', () => {
  expect(sameBare('SSL/TLS ▾', 'ssl/tls')).toBe(true);
  expect(sameBare('✓ STARTTLS', 'STARTTLS')).toBe(true);
  expect(sameBare('SSL/TLS (993)', 'SSL/TLS')).toBe(false);
  expect(sameBare('—', '▾')).toBe(false);
});
