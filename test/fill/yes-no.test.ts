import { describe, expect, it } from 'vitest';
import { choose, isYesNo } from '../../lib/fill/choose.ts';
import { NO_CONTEXT } from '../../lib/fill/choose-protocol.ts';
import { chooseSecurity } from '../../lib/fill/choose-security.ts';

const list = (...options: [text: string, value: string][]) =>
  options.map(([text, value], index) => ({ text, value, selected: index === 0, disabled: false }));

describe('yes and no in a language that is not known', () => {
  const unknown = list(['Abjad', 'false'], ['Hawwaz', 'true']);
  it('are told by their values', () => {
    expect(isYesNo(unknown)).toBe(true);
    expect(choose({ about: 'yesNo', yes: true }, unknown)).toMatchObject({ ok: true, index: 1 });
    expect(choose({ about: 'yesNo', yes: false }, unknown)).toMatchObject({ ok: true, index: 0 });
    const ssl = { ...NO_CONTEXT, label: 'SSL' };
    expect(chooseSecurity(list(['Abjad', '0'], ['Hawwaz', '1']), 'SSL', ssl)).toMatchObject({ ok: true, index: 1 });
  });
  it.each([
    ['words that say something else', list(['Plain', '0'], ['Login', '1'])],
    ['words that say the opposite', list(['Yes', '0'], ['Hawwaz', '1'])],
    ['more than two answers', list(['Abjad', '0'], ['Hawwaz', '1'], ['Hutti', '2'])],
    ['values that are no answers', list(['Abjad', 'a'], ['Hawwaz', 'h'])],
  ])('but not for %s', (_, options) => {
    expect(isYesNo(options)).toBe(false);
  });
});

describe('"Automatic, yes, no"', () => {
  const answers = list(['Automatic', ''], ['Yes', 'true'], ['No', 'false']);
  const chosen = (label: string, wanted: 'SSL' | 'STARTTLS' | 'plain') => {
    const choice = chooseSecurity(answers, wanted, { ...NO_CONTEXT, label });
    return choice.ok ? answers[choice.index]?.text : choice.code;
  };
  it('goes by the port where the upgrade is wanted', () => {
    expect(chosen('Encryption', 'STARTTLS')).toBe('Automatic');
    expect(chosen('Encryption', 'SSL')).toBe('Yes');
    expect(chosen('Encryption', 'plain')).toBe('No');
  });
  it('is a plain yes where it asks for the upgrade by name', () =>
    expect(chosen('Use STARTTLS', 'STARTTLS')).toBe('Yes'));
});
