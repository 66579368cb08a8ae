import { plural, t } from '../../../lib/platform/i18n.ts';
import type { PolicyState } from '../../../lib/storage/managed.ts';
import { Notice } from '../../shared/notice.tsx';
import { faultText } from '../transfer/fault-text.ts';

/** Firefox hands over whatever the policy holds. */
const HIDES_KEYS = import.meta.env.BROWSER !== 'firefox';

/** Every key that arrived, what of it counts, and for each that does not: its value, and why. */
export function PolicyDiagnosis({ state: { policy, from } }: { state: PolicyState }) {
  return (
    <section class="stack" aria-labelledby="policy-title">
      <h2 id="policy-title">{t('policyTitle')}</h2>
      {from === 'none' ? (
        <p class="quiet">{t('policyNone')}</p>
      ) : (
        <>
          {from === 'kept' ? <Notice>{t('policyKept')}</Notice> : null}
          <p>
            {plural('policyPresets', policy.presets.length)}{' '}
            {policy.ignored.length === 0 ? t('policyAllUsed') : plural('policyIgnored', policy.ignored.length)}
          </p>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('policyKey')}</th>
                <th scope="col">{t('policyUsed')}</th>
              </tr>
            </thead>
            <tbody>
              {policy.received.map(({ key, entries, used }) => (
                <tr key={key}>
                  <td class="mono breakable">{key}</td>
                  <td>{t('policyUsedOf', String(used), String(entries))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {policy.ignored.map(({ key, value, fault }) => (
            <Notice key={`${key}${value}`} tone="attention">
              <p>
                <strong class="mono">{key}</strong> {t('policyIgnoredOne')} {faultText(fault)}
              </p>
              <p class="mono breakable">{value}</p>
            </Notice>
          ))}
          {HIDES_KEYS ? <p class="quiet">{t('policyHides')}</p> : null}
        </>
      )}
    </section>
  );
}
