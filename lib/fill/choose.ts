import type { OptionSnapshot } from '../detect/types.ts';
import { chooseAuthentication } from './choose-authentication.ts';
import { chooseCertificate } from './choose-certificate.ts';
import { chooseProtocol } from './choose-protocol.ts';
import { type Choice, chooseSecurity } from './choose-security.ts';
import { optionSecurity } from './option-security.ts';
import { is } from './speech.ts';
import type { Meaning } from './types.ts';
import { answerByValue } from './yes-no.ts';

function refuse(options: readonly OptionSnapshot[]): Choice {
  return {
    ok: false,
    code: 'noSuchOption',
    words: options
      .map((option) => option.text)
      .filter(Boolean)
      .slice(0, 6),
  };
}

function choosePort(options: readonly OptionSnapshot[], port: number): Choice {
  const number = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  const index = options.findIndex((one) => !one.disabled && (number.test(one.text) || one.value === String(port)));
  return index === -1 ? refuse(options) : { ok: true, index, reason: 'port' };
}

function chooseYesNo(options: readonly OptionSnapshot[], yes: boolean): Choice {
  const fits = (text: string) => (yes ? is('yes', text) || is('required', text) : is('none', text));
  const said = options.findIndex((one) => !one.disabled && fits(one.text || one.value));
  const index = said === -1 ? answerByValue(options, yes) : said;
  return options[index]?.disabled !== false ? refuse(options) : { ok: true, index, reason: yes ? 'yes' : 'no' };
}

/** True for a list of yes and no, and at most an empty line. */
export function isYesNo(options: readonly OptionSnapshot[]): boolean {
  const answers = options.filter(({ text, value }) => text.trim() !== '' && value !== '');
  return answers.length === 2 && [true, false].every((yes) => chooseYesNo(answers, yes).ok);
}

/** The option that has the meaning; also asked by the hand once a custom list is open. */
export function choose(meaning: Meaning, options: readonly OptionSnapshot[]): Choice {
  switch (meaning.about) {
    case 'socketType':
      return chooseSecurity(options, meaning.socketType, meaning.context);
    case 'protocol':
      return chooseProtocol(options, meaning.type, meaning.socketType, meaning.securityElsewhere);
    case 'authentication':
      return chooseAuthentication(options, meaning.authentication, meaning.sameAsIncoming);
    case 'certificate':
      return chooseCertificate(options, meaning.allowInvalid);
    case 'port':
      return choosePort(options, meaning.port);
    case 'yesNo':
      return chooseYesNo(options, meaning.yes);
  }
}

/** True where a text alone, without its siblings, leaves no doubt that it means this. */
export function plainlyMeans(meaning: Meaning, text: string): boolean {
  const option: OptionSnapshot = { text, value: '', selected: true, disabled: false };
  if (meaning.about === 'protocol' && !meaning.securityElsewhere && meaning.socketType !== 'plain') {
    // "SMTP" may stand beside "SMTP_TLS" in a list that is closed.
    const secured = choose(meaning, [option, { ...option, text: meaning.type, selected: false }]);
    return secured.ok && secured.reason === 'protocolWithSecurity' && secured.index === 0;
  }
  if (meaning.about !== 'socketType') return choose(meaning, [option]).ok && meaning.about !== 'certificate';
  const [security] = optionSecurity([option]);
  const sure = { SSL: 'implicit', STARTTLS: 'starttls', plain: 'plain' } as const;
  return meaning.context.splitWith === null && security === sure[meaning.socketType];
}
