// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { redactedPage } from '../../lib/dom/redacted-page.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({ rendered: () => true, seen: () => true, ariaHidden: () => false }));

function saved(html: string): string {
  document.body.innerHTML = html;
  return redactedPage(document) ?? '';
}

it('keeps the names that a developer gives, and no other data', () => {
  const page = saved(`<div data-page='{"smtp":{"password":"s3cret"}}' data-csrf-token="tok3n" data-testid="server-form">
    <input data-field="smtp_host" data-initial="mail.corp.example" data-user-id="42"></div>`);
  expect(page).toContain('data-field="smtp_host"');
  expect(page).toContain('data-testid="server-form"');
  for (const lost of ['s3cret', 'tok3n', 'corp', '42']) expect(page).not.toContain(lost);
});

it('keeps no data at all beside a password, and none that is more than a name', () => {
  const secret = '<input type="password" data-field="hunter2"><input name="api_key" data-name="hunter2">';
  const long = `<input data-label='{"a":"hunter2"}'><input data-label="${'hunter2 '.repeat(10)}">`;
  expect(saved(secret + long)).not.toContain('hunter2');
});
