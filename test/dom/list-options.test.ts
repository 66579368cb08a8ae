// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { LIST_CLASS } from '../../lib/dom/list-class.ts';
import { openedOptions } from '../../lib/dom/list-options.ts';

beforeAll(() => {
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return this.id === 'voice' ? new DOMRect(0, 0, 0, 0) : new DOMRect(10, 10, 80, 20);
  };
});

it('a list for the voice alone, shut to nothing, holds a part of the options; those that are drawn count', () => {
  document.body.innerHTML = `<input role="combobox" aria-controls="voice">
    <div id="voice" style="overflow: hidden"><div role="option">SMTP</div><div role="option">SMTPS</div></div>
    <div>${['SMTP', 'SMTPS', 'SMTP_TLS'].map((text) => `<div class="row"><div>${text}</div></div>`).join('')}</div>`;
  const [box] = document.querySelectorAll('input');
  if (!box) throw new Error('no box');
  expect(openedOptions(box, new Set()).map(({ snapshot }) => snapshot.text)).toEqual(['SMTP', 'SMTPS', 'SMTP_TLS']);
});

it.each(['ant-select', 'select-text', 'v-select', 'p-dropdown', 'selected-item', 'MuiSelect-root'])(
  '%s looks like a list',
  (name) => expect(LIST_CLASS.test(name)).toBe(true),
);
it.each(['select-none', 'user-select-none', 'select-all', 'inline-flex select-auto'])('%s does not', (name) =>
  expect(LIST_CLASS.test(name)).toBe(false),
);
