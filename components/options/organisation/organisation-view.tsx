import { t } from '../../../lib/platform/i18n.ts';
import { useOptions } from '../context.ts';
import { Conflicts } from './conflicts.tsx';
import { Lists } from './lists.tsx';
import { Pending } from './pending.tsx';
import { PolicyDiagnosis } from './policy-diagnosis.tsx';

/** What the organisation hands out: waiting changes first, then lists, the policy and what of it counts, contradictions. */
export function OrganisationView() {
  const { organisation } = useOptions();
  const state = organisation.state.value;
  return (
    <>
      <header class="view-head">
        <h1>{t('navOrganisation')}</h1>
      </header>
      {state === null ? null : (
        <div class="stack column">
          <Pending changes={state.pending} />
          <Lists heads={state.heads} refreshHours={state.refreshHours} />
          <PolicyDiagnosis state={state.policy} />
          <Conflicts />
        </div>
      )}
    </>
  );
}
