import type { Fault } from '../../../lib/formats/fault.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** Why a file or an entry was not taken, with the place where the format has one. */
export function faultText({ code, line, column, values }: Fault): string {
  const sentence = t(`fault_${code}`, ...values);
  if (line === null) return sentence;
  return `${column === null ? t('faultLine', String(line)) : t('faultPlace', String(line), String(column))} ${sentence}`;
}
