import type { FormField } from '../detect/types.ts';
import { type Decision, leave, text } from './decision.ts';
import { isPlaceholder } from './in-use.ts';
import { nameOf } from './name-of.ts';
import type { Situation } from './situation.ts';

/** A pattern from which the site makes everyone's address is not the place for one. */
const PATTERN =
  /template|pattern|vorlage|muster|modèle|plantilla|modelo|modello|sjabloon|szablon|šablona|шаблон|mall\b|skabelon|malli|sablon|şablon|kalıb|テンプレート|模板|範本|템플릿|형식|서식/i;
function holdsSomething(field: FormField): boolean {
  return field.value.shape !== 'empty' && field.value.shape !== 'unread';
}

/** An own address goes into an empty box, or over an example; an address that stands there has chosen the preset. */
export function decideAddress(field: FormField, situation: Situation): Decision {
  const { address } = situation;
  if (field.control !== 'text' || PATTERN.test(nameOf(field))) return leave('notOurs');
  if (address === null) return leave('needsAddress');
  const at = address.lastIndexOf('@');
  if (at < 1) return leave('needsAddress');
  const domain = address.slice(at + 1);
  const part = field.addressPart;
  if (part === 'local') return holdsSomething(field) ? leave('inUse') : text(address.slice(0, at), 'localPart');
  if (part === 'domain') return text(domain, 'domainPart');
  if (!holdsSomething(field)) return text(address, 'ownAddress');
  if (field.value.shape !== 'address') return leave('inUse');
  if (field.value.domain.toLowerCase() === domain.toLowerCase()) return leave('alreadyRight');
  return isPlaceholder(field.value.domain, field) ? text(address, 'ownAddress') : leave('inUse');
}
