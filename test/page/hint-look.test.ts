// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { hasHint } from '../../lib/page/hint-look.ts';

const row = (label: string) => `<p><label>${label}</label> <input></p>`;
const isHinted = (html: string): boolean => {
  document.body.innerHTML = html;
  return hasHint(document);
};

it('words for mail and for a server may stand a few lines apart', () => {
  const between = `<p>${'Choose what your people see when they open it. '.repeat(6)}</p>`;
  expect(isHinted(`<h1>Mail settings</h1><div>${between}${row('Host')}${row('Port')}</div>`)).toBe(true);
  expect(isHinted(`<h1>Mail settings</h1><div>${row('Your name')}</div>`)).toBe(false);
});

it('a page of text does not count for the box in it', () => {
  const article = `<p>${'The story goes on and on in many words. '.repeat(40)}</p>`;
  expect(isHinted(`<h1>Mail server port</h1>${article}<div><div>${article}${row('Search')}</div></div>`)).toBe(false);
});
