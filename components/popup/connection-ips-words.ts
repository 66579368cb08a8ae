/** What the address code knows, in words. */

import type { Remark } from '../../lib/address/inspect.ts';
import { DIRECTORY_READ, type ServiceList } from '../../lib/address/service-types.ts';
import { t, uiLanguage } from '../../lib/platform/i18n.ts';
import type { LiveProblem } from '../../lib/state/connection-ips-types.ts';

export function remarkText(remark: Remark): string {
  if (remark.kind === 'hostBits') return t('ipsRemark_hostBits', remark.cidr);
  if (remark.kind === 'tooWide') return t('ipsRemark_tooWide');
  const { kind, rfc } = remark.block;
  return t(remark.whole ? 'ipsRemark_special' : 'ipsRemark_specialPart', t(`ipsSpecial_${kind}`), rfc);
}

export function problemText({ problem, entry }: LiveProblem): string {
  return t(`ipsProblem_${problem}`, entry ?? '');
}

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(uiLanguage(), options);

/** A day as the person's language writes it; `stamp` in ms since 1970. */
export function dayText(stamp: number): string {
  return format({ day: 'numeric', month: 'long' }).format(stamp);
}
export function timeText(stamp: number): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }).format(stamp);
}

/** Where a shipped list comes from and how old it is. */
export function originText(list: ServiceList): string {
  if (list.dated) {
    return t('ipsDated', list.service, format({ dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(list.dated)));
  }
  const month = format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${DIRECTORY_READ}-01`));
  return t('ipsUndated', list.service, month);
}

/** The vendor's own date of a live list, or '' where the feed bears none that can be read. */
export function issuedText(issued: string | null): string {
  const day = issued?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? '';
  const stamp = Date.parse(day);
  return Number.isNaN(stamp) ? '' : t('ipsIssued', format({ dateStyle: 'long', timeZone: 'UTC' }).format(stamp));
}
