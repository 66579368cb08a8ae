import type {
  ControlKind,
  Direction,
  FormField,
  MailboxForm,
  OptionSnapshot,
  Property,
  SourcedText,
  TextSource,
  ValueSnapshot,
} from '../../lib/detect/types.ts';
import type { MailPreset } from '../../lib/mail/preset-types.ts';

export const ADDRESS = 'jane.doe@acme.example';

export const PRESET: MailPreset = {
  kind: 'mail',
  id: 'p',
  domains: ['acme.example'],
  note: '',
  useStaticIps: true,
  ipRanges: [],
  revision: {},
  modified: 0,
  incomingServers: [
    {
      type: 'imap',
      hostname: 'imap.acme.example',
      port: 993,
      socketType: 'SSL',
      authentication: 'password-cleartext',
      username: '%EMAILADDRESS%',
    },
  ],
  outgoingServer: {
    type: 'smtp',
    hostname: 'smtp.acme.example',
    port: 587,
    socketType: 'STARTTLS',
    authentication: 'password-cleartext',
    username: '%EMAILADDRESS%',
  },
  allowInvalidCertificate: false,
  allowInvalidCertificateReason: '',
};

export const FILL = { overwrite: 'ask', confirmed: true } as const;

export interface Sketch {
  label?: string;
  control?: ControlKind;
  options?: (string | [text: string, value: string] | OptionSnapshot)[];
  selected?: number;
  value?: ValueSnapshot;
  texts?: Partial<Record<TextSource, string>>;
  direction?: Direction | null;
  edited?: boolean;
  visible?: boolean;
  enabled?: boolean;
  readOnly?: boolean;
  fillable?: boolean;
}

function optionOf(option: NonNullable<Sketch['options']>[number], selected: boolean): OptionSnapshot {
  if (typeof option === 'string') return { text: option, value: option, selected, disabled: false };
  if (Array.isArray(option)) return { text: option[0], value: option[1], selected, disabled: false };
  return option;
}

let count = 0;
/** A field of a form, from the few things that matter to a case. */
export function field(property: Property, sketch: Sketch = {}): FormField {
  count += 1;
  const options = (sketch.options ?? []).map((one, index) => optionOf(one, index === sketch.selected));
  const control = sketch.control ?? (options.length > 0 ? 'select' : 'text');
  const texts: SourcedText[] = [];
  if (sketch.label) texts.push({ source: 'label', text: sketch.label });
  for (const source of ['placeholder', 'title', 'adjacent', 'help'] as const) {
    const text = sketch.texts?.[source];
    if (text) texts.push({ source, text });
  }
  const chosen = options[sketch.selected ?? 0];
  const shown: ValueSnapshot =
    control === 'checkbox'
      ? { shape: 'checked', checked: false }
      : chosen
        ? { shape: 'option', index: sketch.selected ?? 0, text: chosen.text }
        : { shape: 'empty' };
  return {
    id: `f${count}`,
    property,
    direction: sketch.direction === undefined ? 'incoming' : sketch.direction,
    control,
    inputType: control,
    label: sketch.label ?? '',
    name: '',
    texts,
    options,
    value: sketch.value ?? shown,
    visible: sketch.visible ?? true,
    enabled: sketch.enabled ?? true,
    readOnly: sketch.readOnly ?? false,
    edited: sketch.edited ?? false,
    inverted: false,
    addressPart: 'whole',
    fillable: sketch.fillable ?? true,
    order: count,
    reasons: [],
  };
}

export function form(fields: FormField[], more: Partial<MailboxForm> = {}): MailboxForm {
  const sides = new Set(fields.map((one) => one.direction));
  const archetype =
    sides.has('incoming') && sides.has('outgoing')
      ? 'mailbox-both'
      : sides.has('outgoing')
        ? 'outgoing-only'
        : 'incoming-only';
  return { id: 'form', archetype, incomingType: null, fields, foreignAction: null, reasons: [], ...more };
}

/** The preset with another security and port on one side. */
export function withSecurity(direction: Direction, socketType: 'SSL' | 'STARTTLS' | 'plain', port: number): MailPreset {
  const incomingServers = PRESET.incomingServers.map((one) =>
    direction === 'incoming' ? { ...one, socketType, port } : one,
  );
  const outgoingServer =
    direction === 'outgoing' && PRESET.outgoingServer
      ? { ...PRESET.outgoingServer, socketType, port }
      : PRESET.outgoingServer;
  return { ...PRESET, incomingServers, outgoingServer };
}
