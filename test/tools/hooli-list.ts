/** The list that an organisation of the browser tests publishes, and a preset of it that protects less. */
import type { ListDocument } from '../../lib/formats/list-document.ts';
import { demoPreset } from './demo-preset.ts';

export const hooliList = (part: Partial<ListDocument>): ListDocument => ({
  id: 'hooli',
  name: 'Hooli IT',
  revision: 1,
  issued: '2026-11-01T00:00:00Z',
  expires: null,
  nextKey: null,
  presets: [demoPreset('hooli.example')],
  ...part,
});

export function weakerPreset(domain: string) {
  const preset = demoPreset(domain);
  const { outgoingServer } = preset;
  return { ...preset, outgoingServer: outgoingServer && { ...outgoingServer, socketType: 'plain' as const, port: 25 } };
}
