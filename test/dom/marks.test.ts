// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { unmarked } from '../../lib/dom/text.ts';
import { shows } from '../../lib/dom/write-combobox.ts';

it('an arrow or a tick behind a chosen option is no part of it', () => {
  expect(unmarked('SSL/TLS ▾')).toBe('SSL/TLS');
  expect(unmarked('STARTTLS✓')).toBe('STARTTLS');
  expect(unmarked('SSL/TLS (993)')).toBe('SSL/TLS (993)');
  expect(unmarked('▾')).toBe('▾');
});

it('a list shows its option whatever stands behind it', () => {
  document.body.innerHTML = '<button>SSL/TLS ▾</button>';
  const button = document.querySelector('button');
  expect(button && shows(button, 'SSL/TLS')).toBe(true);
  expect(button && shows(button, 'SSL')).toBe(false);
});
