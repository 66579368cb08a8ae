import { expect, it } from 'vitest';
import { judge } from '../../lib/fill/judge.ts';
import { plan } from '../../lib/fill/plan.ts';
import { cameToLight } from '../../lib/page/came-to-light.ts';
import { ADDRESS, FILL, field, form, PRESET } from '../fill/forms.ts';

const incoming = [field('hostname'), field('password'), field('displayName', { direction: null })];
const outgoing = field('hostname', { direction: 'outgoing', visible: false });
const before = form([...incoming, outgoing]);
const report = judge(plan(before, PRESET, ADDRESS, FILL), [], [], 0);

it('tells of a field that was hidden at the fill and is seen now', () => {
  expect(cameToLight(before, [report])).toBe(false);
  expect(cameToLight(form([...incoming, { ...outgoing, visible: true }]), [report])).toBe(true);
});
it('keeps still of what no fill writes, and of a field that the page drew anew', () => {
  expect(cameToLight(form([field('hostname'), field('password')]), [report])).toBe(false);
});
