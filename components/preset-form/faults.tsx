import type { LintFinding } from '../../lib/mail/lint.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { EditState } from '../../lib/state/panel-store.ts';
import { Notice } from '../shared/notice.tsx';

/** Why a preset was not saved: storage's answer, or problems of the schema that no check names at a box. */
export function Faults({ state, findings }: { state: EditState; findings: readonly LintFinding[] }) {
  const { fault, problems } = state;
  const named = findings.some((finding) => finding.level === 'error');
  return (
    <>
      {problems.length === 0 ? null : (
        <Notice tone="wrong" role="alert">
          {named
            ? t('notSavedYet')
            : t('notSaved', problems.map(({ path, message }) => `${path}: ${message}`).join(', '))}
        </Notice>
      )}
      {fault ? (
        <Notice tone="wrong" role="alert">
          {fault.kind === 'protected' ? t('notSavedProtected') : t('notSaved', fault.reason)}
        </Notice>
      ) : null}
    </>
  );
}
