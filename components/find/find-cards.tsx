import type { SourceAnswer } from '../../lib/discovery/types.ts';
import type { Preset, PresetSource, Server } from '../../lib/mail/preset-types.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { Host } from '../shared/host.tsx';
import { Sign, type Tone } from '../shared/sign.tsx';
import { fieldText } from './find-words.ts';

type Found = Extract<SourceAnswer, { kind: 'found' }>;

/** How far an answer can be trusted, by shape as well as by words. */
const TONES: Readonly<Record<Found['trust'], Tone>> = {
  verified: 'good',
  provider: 'good',
  database: 'calm',
  dns: 'attention',
};

function ServerLine({ title, server, base }: { title: string; server: Server; base: string | undefined }) {
  return (
    <div class="find-server">
      <dt class="quiet">{title}</dt>
      <dd>
        <Host name={`${server.hostname}:${server.port}`} /> <span>{t(`security${server.socketType}`)}</span>
        {base === undefined ? null : (
          <span class="quiet">
            {t('findBase')} <strong>{base}</strong>
          </span>
        )}
      </dd>
    </div>
  );
}

/** Servers with their base domains, and the user name. */
function Settings({ preset, bases }: { preset: Preset; bases: ReadonlyMap<string, string> }) {
  if (preset.kind === 'exchange')
    return (
      <dl class="find-values">
        <div class="find-server">
          <dt class="quiet">{t('exchangeAddress')}</dt>
          <dd>
            <Host name={preset.exchangeUrl} />
          </dd>
        </div>
      </dl>
    );
  const { incomingServers, outgoingServer } = preset;
  const username = (incomingServers[0] ?? outgoingServer)?.username ?? '';
  const line = (title: string, server: Server) => (
    <ServerLine key={title} title={title} server={server} base={bases.get(server.hostname)} />
  );
  return (
    <dl class="find-values">
      {incomingServers.map((server) => line(t('incomingMail', server.type.toUpperCase()), server))}
      {outgoingServer ? line(t('outgoingMail'), outgoingServer) : null}
      <div class="find-server">
        <dt class="quiet">{t('userName')}</dt>
        <dd>{fieldText('username', username)}</dd>
      </div>
    </dl>
  );
}

interface CardProps {
  /** The first one's button is the primary one. */
  first: boolean;
  onChoose: () => void;
}

/** What one source outside said. */
export function FoundCard({ answer, first, onChoose }: CardProps & { answer: Found }) {
  const { found, source, trust, host } = answer;
  const bases = new Map(found.hosts.map(({ hostname, base }) => [hostname, base]));
  const title = t(`discovery_source_${source}`);
  return (
    <article class="find-card stack tight" aria-label={title}>
      <header class="row">
        <Sign tone={TONES[trust]} label={t(`discovery_trust_${trust}`)} />
        <h2 class="grow find-title">{title}</h2>
        <Button look={first ? 'primary' : undefined} label={`${t('findUse')}: ${title}`} onClick={onChoose}>
          {t('findUse')}
        </Button>
      </header>
      <p class="quiet">
        {t(`discovery_trust_${trust}`)}
        {host === null ? '' : ` · ${t('findAsked', host)}`}
      </p>
      <Settings preset={found.preset} bases={bases} />
    </article>
  );
}

function sourceText(source: PresetSource): string {
  switch (source.kind) {
    case 'own':
      return t('source_own');
    case 'policy':
      return t(source.mode === 'locked' ? 'lockedByOrganisation' : 'fromOrganisation');
    case 'list':
      return t('fromList', source.name);
    case 'builtin':
      return t('fromMailfill', source.checked);
  }
}

/** A preset that applies already; nobody was asked. */
export function KnownCard({ preset, source, first, onChoose }: CardProps & { preset: Preset; source: PresetSource }) {
  const title = sourceText(source);
  const locked = source.kind === 'policy' && source.mode === 'locked';
  const act = t(source.kind === 'own' ? 'findOpen' : locked ? 'findView' : 'copyAsOwn');
  return (
    <article class="find-card stack tight" aria-label={title}>
      <header class="row">
        <Sign tone={locked ? 'lock' : 'good'} label={title} />
        <h3 class="grow find-title">{title}</h3>
        <Button look={first ? 'primary' : undefined} label={`${act}: ${title}`} onClick={onChoose}>
          {act}
        </Button>
      </header>
      <Settings preset={preset} bases={new Map()} />
    </article>
  );
}
