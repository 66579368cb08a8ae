import type { NameAnswer } from '../../lib/address/look-up.ts';
import { isSingle, networkOf } from '../../lib/address/range.ts';
import { plural, t, uiLanguage } from '../../lib/platform/i18n.ts';
import type { RangeFacts } from '../../lib/state/look-up.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { Sign, type Tone } from '../shared/sign.tsx';
import { remarkText } from './connection-ips-words.ts';

const TONE: Record<RangeFacts['found']['kind'], Tone> = { inside: 'good', partly: 'attention', outside: 'calm' };

function whereText({ found }: RangeFacts): string {
  if (found.kind === 'outside') return t('lookUpOutside');
  const names = found.entries
    .slice(0, 4)
    .map(({ name, region, range }) => [name, region, range.cidr].filter(Boolean).join(' · '));
  return t(found.kind === 'inside' ? 'lookUpInside' : 'lookUpPartly', names.join('; '));
}

function sizeText({ range }: RangeFacts): string {
  const count = range.last - range.first + 1n;
  if (count === 1n) return '';
  const exact = count <= BigInt(Number.MAX_SAFE_INTEGER);
  return exact
    ? plural('lookUpCount', Number(count))
    : `2${superscript((range.version === 4 ? 32 : 128) - range.prefix)}`;
}

/** 2^80 as a person writes it. */
function superscript(value: number): string {
  return [...String(value)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');
}

/** All that is known of one address or range. */
export function Facts({ facts }: { facts: RangeFacts }) {
  const { range, remarks } = facts;
  const text = isSingle(range) ? networkOf(range) : range.cidr;
  const isPublic = !remarks.some((remark) => remark.kind === 'special');
  const lines = [`IPv${range.version}`, sizeText(facts), isPublic ? t('lookUpPublic') : ''].filter(Boolean);
  return (
    <li class="fact">
      <Sign tone={remarks.length > 0 ? 'attention' : TONE[facts.found.kind]} label={whereText(facts)} />
      <div class="grow">
        <code>{text}</code>
        <p class="quiet">{lines.join(' · ')}</p>
        {remarks.map((remark) => (
          <p key={remark.kind} class="ip-remark">
            {remarkText(remark)}
          </p>
        ))}
        <p class="quiet">{whereText(facts)}</p>
      </div>
      <CopyButton text={text} what={text} />
    </li>
  );
}

function Line({ value, notes, copy = true }: { value: string; notes: string; copy?: boolean }) {
  return (
    <li class="ip-row">
      <div class="ip-words">
        <code>{value}</code>
        <span class="quiet ip-purpose">{notes}</span>
      </div>
      {copy ? <CopyButton text={value} what={value} /> : null}
    </li>
  );
}

function Mail({ mail }: Pick<NameAnswer, 'mail'>) {
  if (mail.length === 0) return null;
  return (
    <section>
      <h2 class="group-title">{t('lookUpMx')}</h2>
      <ul>
        {mail.map(({ target, priority }) => (
          <Line
            key={`${priority} ${target}`}
            value={target}
            copy={target !== '.'}
            notes={target === '.' ? t('lookUpNoMail') : t('lookUpPriority', String(priority))}
          />
        ))}
      </ul>
    </section>
  );
}

function Services({ services }: Pick<NameAnswer, 'services'>) {
  if (services.length === 0) return null;
  const records = services.flatMap(({ service, records: list }) => list.map((record) => ({ service, record })));
  return (
    <section>
      <h2 class="group-title">{t('lookUpSrv')}</h2>
      <ul>
        {records.map(({ service, record }) => (
          <Line
            key={`${service} ${record.target} ${record.port}`}
            value={record.target === '.' ? service : record.target}
            copy={record.target !== '.'}
            notes={
              record.target === '.'
                ? t('lookUpNotOffered')
                : `${service.replace(/^_|\._tcp$/g, '')} · ${t('lookUpPort', new Intl.NumberFormat(uiLanguage(), { useGrouping: false }).format(record.port))}`
            }
          />
        ))}
      </ul>
    </section>
  );
}

export function NameResults({ answer, facts }: { answer: NameAnswer; facts: readonly RangeFacts[] }) {
  return (
    <>
      <section>
        <h2 class="group-title">{t('lookUpAddresses')}</h2>
        {facts.length === 0 ? <p class="quiet">{t('lookUpNoAddresses')}</p> : null}
        <ul>
          {facts.map((one) => (
            <Facts key={one.range.cidr} facts={one} />
          ))}
        </ul>
      </section>
      <Mail mail={answer.mail} />
      <Services services={answer.services} />
      <p class="quiet">{t('lookUpAnswered', answer.host)}</p>
    </>
  );
}
