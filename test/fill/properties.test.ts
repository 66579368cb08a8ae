import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, PROPERTIES, type ValueSnapshot } from '../../lib/detect/types.ts';
import { judge } from '../../lib/fill/judge.ts';
import { plan } from '../../lib/fill/plan.ts';
import type { FillPlan, Reading, Want, Written } from '../../lib/fill/types.ts';
import { undo } from '../../lib/fill/undo.ts';
import { ADDRESS, FILL, field, form, PRESET } from './forms.ts';

const SEED = { seed: 4871, numRuns: 300 } as const;
const WORDS = [
  'None',
  'SSL',
  'TLS',
  'STARTTLS',
  'Yes',
  'No',
  'IMAP',
  'POP3',
  'Password',
  'Always',
  'Keine',
  '',
  'なし',
  '993',
  '587',
];

const anyField = fc
  .record({
    property: fc.constantFrom(...PROPERTIES),
    direction: fc.constantFrom<Direction | null>('incoming', 'outgoing', null),
    control: fc.constantFrom('text', 'select', 'checkbox', 'choice', 'combobox'),
    options: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }),
    label: fc.oneof(fc.constantFrom(...WORDS), fc.string()),
    visible: fc.boolean(),
    edited: fc.boolean(),
  })
  .map(({ property, ...sketch }) => field(property, sketch));
const anyForm = fc.array(anyField, { maxLength: 14 }).map((fields) => form(fields));

const RANK = [
  'protocol',
  'authRequired',
  'authentication',
  'sameCredentials',
  'socketType',
  'port',
  'hostPort',
  'hostname',
  'username',
];

describe('any form', () => {
  it('never has a step for what is not ours, nor for what nobody sees', () => {
    fc.assert(
      fc.property(anyForm, (page) => {
        for (const step of plan(page, PRESET, ADDRESS, FILL).steps) {
          const target = page.fields.find((one) => one.id === step.fieldId);
          expect(['password', 'displayName', 'other']).not.toContain(step.property);
          expect(target?.visible).toBe(true);
          expect(target?.edited && !step.alreadyRight).toBe(false);
        }
      }),
      SEED,
    );
  });

  it('is written in order: incoming before outgoing, security before port before host before user name', () => {
    fc.assert(
      fc.property(anyForm, (page) => {
        const { steps } = plan(page, PRESET, ADDRESS, FILL);
        for (const direction of ['incoming', 'outgoing']) {
          const ranks = steps
            .filter((step) => step.direction === direction)
            .map((step) => RANK.indexOf(step.property))
            .filter((rank) => rank !== -1);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        }
        const sides = steps
          .filter((step) => step.property !== 'emailAddress')
          .map((step) => step.direction === 'outgoing');
        expect(sides).toEqual(sides.toSorted());
      }),
      SEED,
    );
  });

  it('gives the same plan twice, and accounts once for each field of ours that can be seen', () => {
    fc.assert(
      fc.property(anyForm, (page) => {
        const first = plan(page, PRESET, ADDRESS, FILL);
        expect(plan(page, PRESET, ADDRESS, FILL)).toEqual(first);
        const seen = page.fields.filter(
          (one) => one.visible && !['password', 'displayName', 'other'].includes(one.property),
        );
        const told = [...first.steps, ...first.refusals].map((one) => one.fieldId);
        expect(new Set(told).size).toBe(told.length);
        for (const one of seen) expect(told).toContain(one.id);
      }),
      SEED,
    );
  });
});

function shown(want: Want): ValueSnapshot {
  if (want.kind === 'checked') return { shape: 'checked', checked: want.checked };
  if (want.kind === 'option') return { shape: 'option', index: want.index, text: want.text };
  if (want.kind !== 'text') return { shape: 'unread' };
  if (want.text === '') return { shape: 'empty' };
  return { shape: /^\d+$/.test(want.text) ? 'port' : 'hostname', text: want.text };
}
/** A page that takes whatever is written, by field. */
function write(page: Map<string, ValueSnapshot>, made: FillPlan): { written: Written[]; readings: Reading[] } {
  const written = made.steps.map((step): Written => {
    const before = page.get(step.fieldId) ?? { shape: 'empty' };
    page.set(step.fieldId, shown(step.want));
    return { fieldId: step.fieldId, before, outcome: 'written', chosen: null };
  });
  const readings = made.steps.map(
    ({ fieldId }): Reading => ({ fieldId, now: page.get(fieldId) ?? { shape: 'gone' }, text: null }),
  );
  return { written, readings };
}

describe('undo', () => {
  it('brings every page back to where it was', () => {
    const values = fc.constantFrom<ValueSnapshot>(
      { shape: 'empty' },
      { shape: 'hostname', text: 'old.host' },
      { shape: 'port', text: '25' },
    );
    const texts = fc.array(
      fc.tuple(
        fc.constantFrom('hostname', 'port', 'hostPort'),
        fc.constantFrom<Direction>('incoming', 'outgoing'),
        values,
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (sketches) => {
        const fields = sketches.map(([property, direction, value]) => field(property, { direction, value }));
        const page = new Map(fields.map((one) => [one.id, one.value]));
        const start = new Map(page);
        const made = plan(form(fields), PRESET, ADDRESS, FILL);
        const { written, readings } = write(page, made);
        const report = judge(made, written, readings, 1);
        expect(report.fields.every((one) => one.status === 'filled')).toBe(true);
        write(page, undo(report, readings));
        expect(page).toEqual(start);
      }),
      SEED,
    );
  });
});
