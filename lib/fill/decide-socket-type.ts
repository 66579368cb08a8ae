import type { FormField } from '../detect/types.ts';
import { checked, type Decision, leave, option, text } from './decision.ts';
import { exampleOf } from './name-of.ts';
import { boxFor } from './security-box.ts';
import { exampleWord, securityWord } from './security-word.ts';
import { connectionFlags } from './server-address.ts';
import { missing, type Situation, serverFor } from './situation.ts';
import { socketContext } from './socket-context.ts';

/** What people call each kind of security, to copy by hand. */
export const SECURITY_NAME = { SSL: 'SSL/TLS', STARTTLS: 'STARTTLS', plain: 'none' } as const;

/** The control for the connection's security, however the page encodes it. */
export function decideSocketType(field: FormField, situation: Situation): Decision {
  const server = serverFor(field, situation);
  if (!server) {
    return leave(missing(field, situation));
  }
  const { socketType } = server;
  const name = SECURITY_NAME[socketType];
  const context = socketContext(field, situation);
  if (field.control === 'checkbox') {
    const box = boxFor(socketType, context);
    return box.ok ? checked(box.checked, box.reason) : leave('ambiguous', name, box.words);
  }
  if (field.control === 'text') {
    const sends = field.direction === 'outgoing';
    const word =
      connectionFlags(exampleOf(field), server) ??
      securityWord(`${context.help} \n ${context.label}`, socketType, context, sends) ??
      exampleWord(exampleOf(field), socketType);
    return word === null ? leave('ambiguous', name, [context.label]) : text(word, 'securityWord');
  }
  return option(field, { about: 'socketType', socketType, context }, name);
}
