import type { FormField, ValueSnapshot } from '../detect/types.ts';
import { WITHHELD } from '../mail/withheld.ts';
import { sameText } from './compare.ts';
import type { PlanOptions } from './plan.ts';
import { mailPorts } from './speech.ts';
import type { Want } from './types.ts';

/** Names that stand in forms as examples: loopback, RFC 2606 and RFC 6761 names, and the usual "your domain". */
const EXAMPLE =
  /^$|(^|[@/.[{])(localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|::1|(www\.)?example(\.(com|net|org|edu))?|test|invalid)([\]:/}]|$)|\.(localhost|test|invalid|local|localdomain)(:\d+)?$|example\.(com|net|org)|your[-_.]?(domain|site|server|host|company|provider)|(^|\.)domain\.(com|tld)|^https?:\/\/$/i;

/** True for a name nobody's account lives at. */
export function isPlaceholder(name: string, field: FormField): boolean {
  const shown = field.texts.some(({ source, text }) => source === 'placeholder' && sameText(text, name));
  return EXAMPLE.test(name.trim()) || shown;
}

/** What a field for user names may hold without there being one. */
const NO_NAME: ReadonlySet<ValueSnapshot['shape']> = new Set(['empty', 'unread', 'option', 'checked']);

/**
 * The value of another account that a write would replace, as a person may read it; null where nothing is lost.
 * Of a user name only the part after the @ is known here: `holdsOther` compares the whole of it.
 */
export function accountInUse(field: FormField, want: Want, holdsOther?: PlanOptions['holdsOther']): string | null {
  if (want.kind !== 'text') return null;
  const { value } = field;
  const differs = (text: string) => ![want.text, ...want.accept].some((one) => sameText(one, text));
  switch (field.property) {
    case 'hostname':
    case 'hostPort':
    case 'exchangeUrl':
      // "mailrelay", a name of the site's own network.
      if (value.shape === 'other') return WITHHELD;
      return 'text' in value && differs(value.text) && !isPlaceholder(value.text, field) ? value.text : null;
    case 'port':
      return 'text' in value && differs(value.text) && mailPorts(value.text).length === 0 && value.text !== '0'
        ? value.text
        : null;
    case 'username':
      if (value.shape === 'address') {
        const another =
          !sameText(value.domain, want.text.slice(want.text.lastIndexOf('@') + 1)) || holdsOther?.(field.id, want.text);
        return another && !isPlaceholder(value.domain, field) ? `${WITHHELD}@${value.domain}` : null;
      }
      // A number or a name with dots was taken for a port or a host before it was known what the field asks for.
      if ('text' in value && (!differs(value.text) || isPlaceholder(value.text, field))) return null;
      return NO_NAME.has(value.shape) ? null : WITHHELD;
    default:
      return null;
  }
}
