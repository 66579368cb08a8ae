import { useState } from 'preact/hooks';
import { POLICY_TARGETS, type PolicyTargetKey, printPolicy } from '../../../lib/formats/policy-files.ts';
import type { Preset } from '../../../lib/mail/preset-types.ts';
import { type MessageKey, t } from '../../../lib/platform/i18n.ts';
import { extensionId } from '../../../lib/platform/pages.ts';
import { POLICY_EDITOR_TITLES, policyValues } from '../../../lib/state/hand-out.ts';
import { SelectField, TextField } from '../../shared/fields.tsx';
import { Notice } from '../../shared/notice.tsx';
import { MadeFile } from './made-file.tsx';
import { ALL_DEFAULT, modeOf, PolicyModeFields } from './policy-modes.tsx';

const KEYS = POLICY_TARGETS.map((target) => target.key);
const TARGETS: Record<PolicyTargetKey, MessageKey> = {
  'chrome-reg': 'handOutTarget_chrome_reg',
  'edge-reg': 'handOutTarget_edge_reg',
  'chrome-admx': 'handOutTarget_chrome_admx',
  'edge-admx': 'handOutTarget_edge_admx',
  'chrome-linux': 'handOutTarget_chrome_linux',
  'chromium-linux': 'handOutTarget_chromium_linux',
  'edge-linux': 'handOutTarget_edge_linux',
  'chrome-mac': 'handOutTarget_chrome_mac',
  'edge-mac': 'handOutTarget_edge_mac',
  'google-admin': 'handOutTarget_google_admin',
  'firefox-windows': 'handOutTarget_firefox_windows',
  'firefox-linux': 'handOutTarget_firefox_linux',
  'firefox-mac': 'handOutTarget_firefox_mac',
};
const ownId = extensionId;

function firstTarget(): PolicyTargetKey {
  return /@|^\{/.test(ownId()) ? 'firefox-windows' : 'chrome-reg';
}

/** The policy file for one system. The id differs by store, so it is asked, and shown where it is read. */
export function PolicyWay({ presets }: { presets: Preset[] }) {
  const [key, setKey] = useState<PolicyTargetKey>(firstTarget);
  const [id, setId] = useState(ownId);
  const [modes, setModes] = useState(ALL_DEFAULT);
  const made = printPolicy(
    key,
    id.trim(),
    policyValues(presets, (preset) => modeOf(modes, preset)),
    POLICY_EDITOR_TITLES,
  );
  return (
    <>
      <PolicyModeFields presets={presets} onChange={setModes} />
      <SelectField
        label={t('handOutSystem')}
        name="hand-out-target"
        value={key}
        options={KEYS.map((one) => ({ value: one, text: t(TARGETS[one]) }))}
        onChange={setKey}
      />
      <TextField label={t('handOutId')} name="hand-out-id" value={id} onInput={setId} mono invalid={!made.ok}>
        <p class="quiet">{t('handOutIdHint')}</p>
      </TextField>
      {made.ok ? (
        made.value.map((file) => <MadeFile key={file.name} {...file} />)
      ) : (
        <Notice tone="wrong">{t('handOutIdWrong')}</Notice>
      )}
      <p class="quiet">{t('handOutPolicyAfter')}</p>
    </>
  );
}
