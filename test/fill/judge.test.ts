import { describe, expect, it } from 'vitest';
import type { ValueSnapshot } from '../../lib/detect/types.ts';
import { judge } from '../../lib/fill/judge.ts';
import type { FillPlan, FillStep, Reading, Want, Written } from '../../lib/fill/types.ts';
import { undo } from '../../lib/fill/undo.ts';

const EMPTY: ValueSnapshot = { shape: 'empty' };
const port = (text: string): ValueSnapshot => ({ shape: 'port', text });

function step(want: Want, before: ValueSnapshot = EMPTY): FillStep {
  return {
    fieldId: 'a',
    property: 'port',
    direction: 'incoming',
    label: 'Port',
    want,
    before,
    alreadyRight: false,
    emptyIsDefault: false,
    reasons: [],
  };
}
function planOf(one: FillStep): FillPlan {
  return { formId: 'form', steps: [one], refusals: [], confirm: [] };
}
function verdict(
  want: Want,
  outcome: Written['outcome'],
  now: Reading['now'],
  text: string | null = null,
  chosen: string | null = null,
) {
  const written: Written = { fieldId: 'a', before: EMPTY, outcome, chosen };
  const { fields } = judge(planOf(step(want)), [written], [{ fieldId: 'a', now, text }], 1);
  return [fields[0]?.status, fields[0]?.code];
}
const want993: Want = { kind: 'text', text: '993', accept: [] };

describe('the verdict on one field', () => {
  it.each([
    ['the same', '993', 'filled'],
    ['the same with blanks', ' 993 ', 'filled'],
    ['another', '143', 'changed-by-page'],
  ] as const)('%s', (_what, text, status) => {
    expect(verdict(want993, 'written', port(text))[0]).toBe(status);
  });

  it('reads a thousands separator', () => {
    expect(verdict({ kind: 'text', text: '2525', accept: [] }, 'written', port('2,525'))[0]).toBe('filled');
  });
  it('takes other readings that mean the same', () => {
    const want: Want = { kind: 'text', text: '[smtp.acme.example]:587', accept: ['smtp.acme.example:587'] };
    expect(verdict(want, 'written', { shape: 'hostPort', text: 'smtp.acme.example:587' })[0]).toBe('filled');
  });
  it('knows a page that put the old value back', () => {
    expect(verdict(want993, 'written', EMPTY)).toEqual(['rejected', 'setByHand']);
  });
  it('says what kept it from writing', () => {
    expect(verdict(want993, 'touched', port('7'))).toEqual(['skipped', 'editedByPerson']);
    expect(verdict(want993, 'hidden', EMPTY)).toEqual(['skipped', 'hidden']);
    expect(verdict(want993, 'written', { shape: 'gone' })).toEqual(['skipped', 'gone']);
    expect(verdict(want993, 'notDriven', EMPTY)).toEqual(['rejected', 'setByHand']);
  });
  it('compares user names by the text that stays in the frame', () => {
    const want: Want = { kind: 'text', text: 'jane@acme.example', accept: [] };
    const now: ValueSnapshot = { shape: 'address', domain: 'acme.example' };
    expect(verdict(want, 'written', now, 'jane@acme.example')[0]).toBe('filled');
    expect(verdict(want, 'written', now, 'john@acme.example')[0]).toBe('changed-by-page');
  });
  it('compares a custom list by the option that was taken', () => {
    const want: Want = { kind: 'option', index: 1, text: 'SSL/TLS', value: 'ssl' };
    expect(verdict(want, 'written', { shape: 'option', index: -1, text: 'SSL/TLS' })[0]).toBe('filled');
    expect(verdict(want, 'written', { shape: 'option', index: 0, text: 'None' })[0]).toBe('changed-by-page');
  });
  it('never carries the whole text of a user name', () => {
    const written: Written = { fieldId: 'a', before: { shape: 'other' }, outcome: 'written', chosen: null };
    const report = judge(
      planOf(step(want993)),
      [written],
      [{ fieldId: 'a', now: { shape: 'other' }, text: 'secret-login' }],
      1,
    );
    expect(JSON.stringify(report)).not.toContain('secret-login');
  });
});

describe('undo', () => {
  function taken(before: ValueSnapshot, after: ValueSnapshot, now: Reading['now']) {
    const written: Written = { fieldId: 'a', before, outcome: 'written', chosen: null };
    const report = judge(planOf(step(want993, before)), [written], [{ fieldId: 'a', now: after, text: null }], 1);
    return undo(report, [{ fieldId: 'a', now, text: null }]).steps.map((one) => one.want);
  }
  it('brings back what stood before', () => {
    expect(taken(port('143'), port('993'), port('993'))).toEqual([{ kind: 'text', text: '143', accept: [] }]);
    expect(taken(EMPTY, port('993'), port('993'))).toEqual([{ kind: 'text', text: '', accept: [] }]);
  });
  it('leaves what the person changed since', () => {
    expect(taken(port('143'), port('993'), port('1143'))).toEqual([]);
  });
  it('leaves what was right before', () => {
    expect(taken(port('993'), port('993'), port('993'))).toEqual([]);
  });
  it('lets the frame restore a user name', () => {
    expect(taken({ shape: 'other' }, port('993'), port('993'))).toEqual([{ kind: 'restore' }]);
  });
});
