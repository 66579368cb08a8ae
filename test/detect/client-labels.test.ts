/** The words of mail clients in their own languages: a form that has nothing but them, and the name of a protocol above. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { plan } from '../../lib/fill/plan.ts';
import { ADDRESS, FILL, PRESET } from '../fill/forms.ts';
import rows from './client-labels.json' with { type: 'json' };
import { field, look, select } from './sketch.ts';

const OPTIONS = ['None', 'STARTTLS', 'SSL/TLS'];

function formOf({ direction, host, port, username, security, options = OPTIONS }: (typeof rows)[number]) {
  const heading = direction === 'outgoing' ? 'SMTP' : 'IMAP';
  const fields = [
    field({ label: host, heading }),
    field({ label: port, heading }),
    ...(security === undefined
      ? []
      : [select(security, options, { headings: [{ source: 'heading', text: heading }] })]),
    field({ label: username, heading }),
    field({ label: 'Password', inputType: 'password', heading }),
  ];
  return detect(look(fields))[0];
}

describe.each(rows)('$program, $language, $direction', (row) => {
  it('is understood', () => {
    const found = formOf(row)?.fields.filter((one) => one.fillable);
    const asked = ['hostname', 'port', ...(row.security === undefined ? [] : ['socketType']), 'username', 'password'];
    expect(found?.map((one) => `${one.direction}.${one.property}`)).toEqual(
      asked.map((property) => `${row.direction}.${property}`),
    );
  });
});

describe.each(rows.filter((row) => row.security !== undefined))('$program, $language, $direction', (row) => {
  it('takes the right security', () => {
    const form = formOf(row);
    const steps = form ? plan(form, PRESET, ADDRESS, FILL).steps : [];
    const want = steps.find((step) => step.property === 'socketType')?.want;
    const options = row.options ?? OPTIONS;
    expect(want).toMatchObject({ kind: 'option', text: options[row.direction === 'outgoing' ? 1 : 2] });
  });
});
