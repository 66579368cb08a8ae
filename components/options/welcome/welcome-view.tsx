import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useOptions } from '../context.ts';
import { DemoFrame } from './demo-frame.tsx';

interface StepProps {
  number: number;
  title: string;
  done: boolean;
  children: ComponentChildren;
}

function Step({ number, title, done, children }: StepProps) {
  return (
    <li class="step">
      <span class={done ? 'step-mark done' : 'step-mark'} aria-hidden="true">
        {done ? '✓' : number}
      </span>
      <div class="stack tight">
        <h2>
          {title}
          {done ? <span class="hidden-text"> {t('welcomeDone')}</span> : null}
        </h2>
        {children}
      </div>
    </li>
  );
}

function Access() {
  const { welcome } = useOptions();
  const access = welcome.access.value;
  return (
    <Step number={1} title={t('welcomeAccessTitle')} done={access === true}>
      <p>{t('welcomeAccessText')}</p>
      {access === false ? (
        <div>
          <Button look="primary" onClick={() => void welcome.allow()}>
            {t('welcomeAllow')}
          </Button>
        </div>
      ) : null}
    </Step>
  );
}

function FirstPreset() {
  const { presets } = useOptions();
  const has = presets.rows.value.some((row) => row.source.kind !== 'builtin');
  return (
    <Step number={2} title={t('welcomePresetTitle')} done={has}>
      <p>{t('welcomePresetText')}</p>
      <div class="row">
        <a class="button" href="#find">
          {t('emptyFind')}
        </a>
        <a class="button" href="#add=">
          {t('welcomeAdd')}
        </a>
        <a class="button" href="#import">
          {t('emptyImport')}
        </a>
      </div>
    </Step>
  );
}

function Try() {
  const { welcome } = useOptions();
  const filled = welcome.filled.value;
  return (
    <Step number={3} title={t('welcomeTryTitle')} done={filled}>
      <p>{t('welcomeTryText')}</p>
      <DemoFrame src={welcome.demoUrl} onFilled={welcome.fill} />
      <div role="status">
        {filled ? (
          <Notice
            tone="good"
            actions={
              <a class="button primary" href="#presets">
                {t('welcomeToPresets')}
              </a>
            }
          >
            {t('welcomeFilled')}
          </Notice>
        ) : null}
      </div>
    </Step>
  );
}

/** Three steps that end on a form filled; opened at the install, and by the name in the navigation. */
export function WelcomeView() {
  return (
    <>
      <header class="view-head">
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="prose">{t('welcomeText')}</p>
      <ol class="steps">
        <Access />
        <FirstPreset />
        <Try />
      </ol>
    </>
  );
}
