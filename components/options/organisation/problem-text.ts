import { unpackFault } from '../../../lib/formats/fault.ts';
import type { ListProblem } from '../../../lib/lists/fetch-list.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { faultText } from '../transfer/fault-text.ts';

/** `list_<problem>` or a packed fault as a head keeps it; stored text names no message that is not one of these. */
const LIST: Readonly<Record<`list_${ListProblem}`, MessageKey>> = {
  list_notHttps: 'ipsProblem_notHttps',
  list_notAllowed: 'ipsProblem_notAllowed',
  list_redirect: 'ipsProblem_redirect',
  list_status: 'ipsProblem_status',
  list_contentType: 'ipsProblem_contentType',
  list_tooLarge: 'ipsProblem_tooLarge',
  list_timeout: 'ipsProblem_timeout',
  list_aborted: 'ipsProblem_aborted',
  list_network: 'ipsProblem_network',
  list_signatureMissing: 'list_signatureMissing',
  list_signatureWrong: 'list_signatureWrong',
  list_digestWrong: 'list_digestWrong',
  list_otherList: 'list_otherList',
  list_rollback: 'list_rollback',
  list_revisionJump: 'list_revisionJump',
};

const isListProblem = (problem: string): problem is keyof typeof LIST => Object.hasOwn(LIST, problem);

/** Its sentence. */
export function problemText(problem: string): string {
  if (isListProblem(problem)) return t(LIST[problem]);
  const fault = unpackFault(problem);
  return fault ? faultText(fault) : problem;
}
