import { IMPLICIT_PORTS } from '../mail/ports.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { withoutRemarks } from './name-of.ts';
import { has, mailPorts } from './speech.ts';
import type { SocketContext } from './types.ts';

/** Whether a box is to be ticked, or the words that leave it open. */
export type BoxDecision = { ok: true; checked: boolean; reason: string } | { ok: false; words: string[] };

/**
 * What a ticked box switches on. `implicit`: TLS from the first byte, so STARTTLS needs it off.
 * `any`: TLS of either kind. `starttls`: the upgrade alone.
 */
type Switches = 'implicit' | 'any' | 'starttls';

interface Cue {
  speaks: Switches;
  weight: number;
  holds: (context: SocketContext) => boolean;
}

const withoutStart = (text: string) => text.replace(/start[\s_-]?tls/gi, ' ');
const namesStart = (text: string) => has('starttls', text);
const namesSsl = (text: string) => has('ssl', withoutStart(text));
const namesTls = (text: string) => has('tls', withoutStart(text));
/** "Upgrade the connection with STARTTLS", "uses STARTTLS": the help says what the box does. */
const UPGRADES =
  /\bupgrad\w*\b[^.;]{0,30}\bstart[\s_-]?tls\b|(?<!back to )\b(uses?|using|via|with|mit|per|über|nutzt|avec|con|com) start[\s_-]?tls\b/i;
const ENCRYPTS =
  /encrypt|verschl|chiffr|cifra|encript|criptogr|crittogr|szyfr|versleut|šifr|krypt|шифр|salaus|titkos|şifre|暗号|加密|암호/i;
/** "465 without TLS", however wrong. */
const DENIED = /\b(465|993|995)\b[^.;\d]{0,30}\b(non|no|not|without|sans|ohne|sin|senza)[\s-]+(ssl|tls)\b/gi;
/** "Leave off for STARTTLS on port 587": the box is the other way. */
const OFF_FOR_START =
  /\b(off|unchecked|unticked|unselected|disabled?|uncheck|untick|deselect)\b[^.;]{0,30}\bstart[\s_-]?tls\b|\bstart[\s_-]?tls\b[^.;]{0,30}\b(off|unchecked|unticked|disabled|aus|ausschalten|ausgeschaltet|deaktivieren|deaktiviert)\b/i;
const UPGRADE_PORT = /\b587\b[^.;\d]{0,40}\btls\b/i;
const implicitPort = (context: SocketContext) => context.ports.some((port) => IMPLICIT_PORTS.includes(port));
const startPort = (context: SocketContext) => context.ports.some((port) => [587, 143, 110].includes(port));

/** Evidence for what the box switches, weighed in one place. */
const CUES: readonly Cue[] = [
  { speaks: 'any', weight: 12, holds: (c) => namesStart(c.label) && (namesSsl(c.label) || namesTls(c.label)) },
  { speaks: 'starttls', weight: 10, holds: (c) => namesStart(c.label) },
  { speaks: 'implicit', weight: 14, holds: (c) => namesSsl(c.label) && OFF_FOR_START.test(`${c.label} ${c.help}`) },
  // Whatever its help tells of ports and of the other way besides.
  { speaks: 'starttls', weight: 10, holds: (c) => namesStart(c.label) && !namesSsl(c.label) && !namesTls(c.label) },
  // "SSL/TLS" alone is a mail client's word for TLS from the first byte: of 20 such boxes 18 may stay empty for the upgrade;
  // "SSL/TLS encryption" is encryption of any kind.
  { speaks: 'any', weight: 2, holds: (c) => namesSsl(c.label) && namesTls(c.label) },
  { speaks: 'any', weight: 2, holds: (c) => namesSsl(c.label) && namesTls(c.label) && ENCRYPTS.test(c.label) },
  // "SMTP over SSL/TLS" is the connection inside TLS from its first byte.
  { speaks: 'implicit', weight: 4, holds: (c) => /\bover (ssl|tls)\b/i.test(c.label) },
  { speaks: 'implicit', weight: 10, holds: (c) => has('implicit', c.label) },
  { speaks: 'implicit', weight: 3, holds: (c) => namesSsl(c.label) },
  { speaks: 'any', weight: 2, holds: (c) => namesTls(c.label) && !namesSsl(c.label) },
  // A box called "Secure connection" alone: wherever its product's code was read, TLS from the first byte.
  { speaks: 'implicit', weight: 2, holds: (c) => has('secure', c.label) && !namesTls(c.label) && !namesSsl(c.label) },
  // "587 for TLS": what the page calls TLS goes with the port of the upgrade.
  { speaks: 'any', weight: 3, holds: (c) => namesTls(c.label) && !namesSsl(c.label) && UPGRADE_PORT.test(c.help) },
  { speaks: 'implicit', weight: 4, holds: (c) => has('implicit', c.help) },
  {
    speaks: 'implicit',
    weight: 3,
    holds: (c) =>
      mailPorts(c.help.replace(DENIED, ' ')).some((port) => IMPLICIT_PORTS.includes(port)) &&
      [c.help, c.label].some((text) => namesSsl(text) || namesTls(text) || has('secure', text)),
  },
  { speaks: 'implicit', weight: 3, holds: (c) => namesStart(c.help) && !namesStart(c.label) },
  { speaks: 'starttls', weight: 9, holds: (c) => UPGRADES.test(c.help) },
  {
    speaks: 'any',
    weight: 3,
    holds: (c) => has('secure', c.help) && !namesStart(c.help) && !namesSsl(c.help) && !namesTls(c.help),
  },
  { speaks: 'implicit', weight: 4, holds: (c) => c.checked === true && implicitPort(c) },
  { speaks: 'implicit', weight: 2, holds: (c) => c.checked === false && c.portHeld && startPort(c) },
  { speaks: 'any', weight: 4, holds: (c) => c.checked === true && startPort(c) && !implicitPort(c) },
  { speaks: 'any', weight: 1, holds: (c) => c.checked === false && c.ports.includes(25) },
  { speaks: 'any', weight: 6, holds: (c) => c.byWebForms },
  { speaks: 'implicit', weight: 3, holds: (c) => c.hasTwin },
  // Under "IMAP" and "IMAPS" TLS from the first byte has its own word, so the box is the upgrade.
  { speaks: 'starttls', weight: 12, holds: (c) => c.protocolSecures },
  // A library's own word beside it: there "secure" is TLS from the first byte.
  {
    speaks: 'implicit',
    weight: 6,
    holds: (c) => /reject[\s_-]?unauthori[sz]ed/i.test(c.beside) && has('secure', c.label),
  },
];

function weigh(context: SocketContext): { switches: Switches; margin: number } {
  const sum: Record<Switches, number> = { implicit: 0, any: 0, starttls: 0 };
  for (const cue of CUES) if (cue.holds(context)) sum[cue.speaks] += cue.weight;
  const ranked = (['implicit', 'any', 'starttls'] as const).toSorted((a, b) => sum[b] - sum[a]);
  const [first, second] = ranked;
  return { switches: first ?? 'any', margin: sum[first ?? 'any'] - sum[second ?? 'any'] };
}

/** "Enable/disable SSL" names both ways. */
const EITHER = /\bor\b|\p{L}\s*\/\s*(?!ssl|tls|start)\p{L}/iu;

/** "Enable STARTTLS support for insecure connections" makes them secure. */
const UPGRADES_CLEAR = /^(enable|use|require|allow)\b[^.]*\bstart[\s_-]?tls\b/i;

/** "Disable encryption", "Unencrypted connection": ticked means in clear. */
function inverted(label: string): boolean {
  return has('disable', withoutRemarks(label)) && !EITHER.test(label) && !UPGRADES_CLEAR.test(label);
}

const TICKED: Record<Switches, Record<SocketType, boolean>> = {
  implicit: { SSL: true, STARTTLS: false, plain: false },
  any: { SSL: true, STARTTLS: true, plain: false },
  starttls: { SSL: false, STARTTLS: true, plain: false },
};

/** One box (or switch, or Yes and No) for the security of one server: what it must be for the wanted socket type. */
export function boxFor(wanted: SocketType, context: SocketContext): BoxDecision {
  const inverts = inverted(context.label);
  if (context.splitWith === 'ssl')
    return { ok: true, checked: (wanted === 'STARTTLS') !== inverts, reason: 'split_starttls' };
  if (context.splitWith === 'starttls')
    return { ok: true, checked: (wanted === 'SSL') !== inverts, reason: 'split_ssl' };
  if (inverts) return { ok: true, checked: wanted === 'plain', reason: 'inverted' };
  if (wanted === 'plain') return { ok: true, checked: false, reason: 'plain' };
  const { switches, margin } = weigh(context);
  // Whatever secure thing a box switches on, implicit TLS wants it ticked, unless it is the upgrade by name.
  if (wanted === 'SSL' && switches !== 'starttls') return { ok: true, checked: true, reason: `box_${switches}` };
  if (margin < 1) return { ok: false, words: [context.label] };
  return { ok: true, checked: TICKED[switches][wanted], reason: `box_${switches}` };
}
