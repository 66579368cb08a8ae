import type { FormField } from '../detect/types.ts';
import { checked, type Decision, leave, option } from './decision.ts';
import { nameOf, withoutRemarks } from './name-of.ts';
import { directionOf, missing, type Situation, serverFor } from './situation.ts';
import { has } from './speech.ts';

const AUTHENTICATION_NAME = {
  'password-cleartext': 'password',
  'password-encrypted': 'encrypted password',
  OAuth2: 'OAuth2',
  GSSAPI: 'Kerberos / GSSAPI',
  NTLM: 'NTLM',
  none: 'none',
} as const;

/** A box or Yes/No that switches logging in on; "Disable authentication" and "No password required" are its opposite. */
export function decideAuthRequired(field: FormField, situation: Situation): Decision {
  const server = serverFor(field, situation);
  if (!server) return leave(missing(field, situation));
  if (field.control === 'text') return leave('notOurs');
  const needed = server.authentication !== 'none';
  const inverted = field.inverted || has('disable', withoutRemarks(nameOf(field)));
  const state = inverted ? !needed : needed;
  if (field.control === 'checkbox') return checked(state, inverted ? 'inverted' : 'authRequired');
  const decision = option(field, { about: 'yesNo', yes: state }, state ? 'yes' : 'no');
  return !decision.ok && decision.code === 'noSuchOption' ? decideAuthentication(field, situation) : decision;
}

/** The way to log in: a list of ways, or a single switch. */
export function decideAuthentication(field: FormField, situation: Situation): Decision {
  const server = serverFor(field, situation);
  if (!server) return leave(missing(field, situation));
  const { authentication } = server;
  const name = AUTHENTICATION_NAME[authentication];
  if (field.control === 'checkbox') return decideAuthRequired(field, situation);
  if (field.control === 'text') return leave('ambiguous', name);
  const sameAsIncoming = directionOf(field, situation) === 'outgoing' && situation.sameCredentials;
  return option(field, { about: 'authentication', authentication, sameAsIncoming }, name);
}

/** "Use the same credentials as incoming", or its opposite "Use separate authentication". */
export function decideSameCredentials(field: FormField, situation: Situation): Decision {
  if (!situation.outgoing) return leave('notInPreset');
  if (situation.outgoing.authentication === 'none' || field.control === 'text') return leave('notOurs');
  const same = situation.sameCredentials;
  if (field.control === 'checkbox') {
    const separate = has('separate', nameOf(field)) && !has('sameAsIncoming', nameOf(field));
    const inverted = field.inverted || separate;
    return checked(inverted ? !same : same, inverted ? 'inverted' : 'sameCredentials');
  }
  const { authentication } = situation.outgoing;
  return option(
    field,
    { about: 'authentication', authentication, sameAsIncoming: same },
    same ? 'as incoming' : 'separate',
  );
}
