// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { saveForm } from '../../lib/page/save-form.ts';

// Nothing is laid out here: all counts as drawn.
vi.mock('../../lib/dom/visibility.ts', () => ({
  rendered: () => true,
  seen: () => true,
  seenThroughHost: () => true,
  ariaHidden: () => false,
}));

function saved(html: string) {
  document.body.innerHTML = html;
  const form = saveForm(document);
  if (form.page === null) throw new Error('too large');
  return { ...form, text: JSON.stringify(form) };
}

beforeEach(() => {
  document.title = '';
});

it('holds no address or host of a person, in the snapshot as little as in the page', () => {
  const { text, snapshot } = saved(`<form>
    <label>Server <input data-owner="jane.doe@corp.internal" ng-model="imap.corp.internal" autocomplete="section-jane.doe@corp.internal"></label>
    <label>From <select><option value="jane.doe@corp.internal">Jane<option value="x">Other</select></label>
    <input id="u-jane.doe@corp.internal" name="jane.doe@corp.internal"></form>`);
  expect(text).not.toMatch(/jane\.doe|corp/);
  expect(snapshot.fields[0]?.attributes).toEqual(['someone@site.example', 'imap.site.example']);
});

it('names its fields as the page beside does', () => {
  const { fields, page } = saved(`<form><input id="account.imap.host" name="host">
    <input name="smtp.corp.internal"><input name="imap.corp.internal"><input name="imap.other.internal"></form>`);
  document.body.innerHTML = page.slice(page.indexOf('<form>'));
  const met = fields.map(({ selector }) => selector && document.querySelectorAll(selector).length);
  expect(fields.map(({ selector }) => selector)).toEqual([
    '[id="name.site.example"]',
    '[name="smtp.site.example"]',
    // Masked, these two are alike: nothing tells them apart.
    '',
    '',
  ]);
  expect(met).toEqual([1, 1, '', '']);
});

it('leaves out what repeats a value in an attribute, and what stands in a box that is no input', () => {
  const { text, snapshot } = saved(`<form>
    <label>Server <input ng-reflect-model="hunter2" data-initial-value="Jane Doe" data-field="host"></label>
    <label>Note <div role="textbox" contenteditable>Jane Doe</div></label>
    <label>Port <div role="spinbutton" aria-valuetext="hunter2" tabindex="0">2525</div></label>
    <ul><li data-value="ssl">SSL</ul><input type="radio" name="r" value="tls"></form>`);
  expect(text).not.toMatch(/hunter2|Jane|2525/);
  expect(snapshot.fields[0]?.attributes).toEqual(['host']);
  expect(text).toContain('ssl');
});
