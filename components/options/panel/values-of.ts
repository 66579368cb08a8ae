import type { Preset, Server } from '../../../lib/mail/preset-types.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { fieldText } from '../../find/find-words.ts';

export interface ValueGroup {
  title: string;
  values: { name: string; value: string }[];
}

function serverGroup(title: string, server: Server): ValueGroup {
  return {
    title,
    values: [
      { name: t('server'), value: server.hostname },
      { name: t('security'), value: t(`security${server.socketType}`) },
      { name: t('port'), value: String(server.port) },
      { name: t('userName'), value: fieldText('username', server.username) },
    ],
  };
}

/** A preset's settings as they are read and copied. */
export function valueGroups(preset: Preset): ValueGroup[] {
  if (preset.kind === 'exchange')
    return [
      {
        title: t('kindExchange'),
        values: [
          { name: t('exchangeAddress'), value: preset.exchangeUrl },
          { name: t('userName'), value: fieldText('username', preset.username) },
        ],
      },
    ];
  return [
    ...preset.incomingServers.map((server) => serverGroup(t('incomingMail', server.type.toUpperCase()), server)),
    ...(preset.outgoingServer ? [serverGroup(t('outgoingMail'), preset.outgoingServer)] : []),
  ];
}
