/** From the page's words to what is ticked: detection says which way a box means it, and the plan goes by that. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { plan } from '../../lib/fill/plan.ts';
import { box, field, look, select } from '../detect/sketch.ts';
import { ADDRESS, FILL, PRESET } from './forms.ts';

const NONE = { authentication: 'none' } as const;

/** What a form for outgoing mail with this field in it wants of it. */
function wanted(asked: FieldSnapshot, more: Partial<NonNullable<typeof PRESET.outgoingServer>> = {}, lax = false) {
  const fields = [
    field({ label: 'SMTP server' }),
    field({ label: 'SMTP port', inputType: 'number' }),
    select('Encryption', ['None', 'SSL/TLS', 'STARTTLS']),
    asked,
    field({ label: 'User name' }),
    field({ label: 'Password', inputType: 'password' }),
  ];
  const [form] = detect(look(fields, 'Outgoing mail'));
  if (!form || !PRESET.outgoingServer) throw new Error('no form');
  const preset = { ...PRESET, allowInvalidCertificate: lax, outgoingServer: { ...PRESET.outgoingServer, ...more } };
  const want = plan(form, preset, ADDRESS, FILL).steps.find((step) => step.fieldId === 'f3')?.want;
  return want?.kind === 'checked' ? want.checked : want?.kind === 'option' ? want.text : null;
}

describe('a box about logging in', () => {
  it.each([
    ['Authentication', true],
    ['Authentification', true],
    ['Server requires authentication', true],
    ['Disable authentication', false],
    ['No authentication', false],
    ['No password required to send an e-mail.', false],
    ['Aucune authentification', false],
    ['Keine Authentifizierung', false],
    ['Nessuna autenticazione', false],
    ['Sem autenticação', false],
    ['Ingen autentisering', false],
    ['Bez ověření', false],
    ['Kimlik doğrulama yok', false],
    ['認証なし', false],
    ['无需身份验证', false],
  ])('%s', (label, ticked) => {
    expect(wanted(box(label))).toBe(ticked);
    expect(wanted(box(label), NONE)).toBe(!ticked);
  });

  it('is not turned round by the words of its state', () => {
    const texts: FieldSnapshot['texts'] = [
      { source: 'label', text: 'Authentication' },
      { source: 'label', text: 'EnabledDisabled' },
      { source: 'adjacent', text: 'Disabled' },
    ];
    expect(wanted({ ...box(''), texts })).toBe(true);
  });

  it('is not turned round by one of its options, nor by a remark', () => {
    const options = ['No', 'Yes'].map((text) => ({ text, value: text, selected: text === 'No', disabled: false }));
    const texts: FieldSnapshot['texts'] = [
      { source: 'label', text: 'No' },
      { source: 'adjacent', text: 'SMTP Authentication' },
    ];
    expect(wanted({ ...box(''), control: 'choice', inputType: 'radio', name: 'smtpauth', texts, options })).toBe('Yes');
    expect(wanted(box('Authentication (off: none)'))).toBe(true);
  });
});

describe('a box about the same credentials', () => {
  it.each([
    ['Same user name and password as incoming', true],
    ['Use separate credentials', false],
    ['Identifiants séparés', false],
  ])('%s', (label, ticked) => expect(wanted(box(label))).toBe(ticked));
});

describe('a list of yes and no about certificates', () => {
  it.each([
    ['Validate certificate', 'Yes', 'No'],
    ['Verify server certificate', 'Yes', 'No'],
    ['Zertifikat prüfen', 'Yes', 'No'],
    ['Allow self-signed certificates', 'No', 'Yes'],
    ['Accept invalid certificates', 'No', 'Yes'],
  ])('%s', (label, strict, lax) => {
    expect(wanted(select(label, ['No', 'Yes']))).toBe(strict);
    expect(wanted(select(label, ['Yes', 'No']), {}, true)).toBe(lax);
  });
});
