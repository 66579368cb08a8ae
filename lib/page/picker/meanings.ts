/** What can be said of a field, by what it is made of: the table behind the picker's menu. */
import type { ControlKind, Direction } from '../../detect/types.ts';
import type { PickProperty } from '../../mail/field-pick.ts';

export interface Meaning {
  property: PickProperty;
  direction: Direction | null;
}

const TEXT: readonly PickProperty[] = ['hostname', 'port', 'hostPort', 'socketType', 'username'];
const CHOICE: readonly PickProperty[] = ['protocol', 'port', 'socketType', 'authentication'];
const SIDED: Readonly<Record<ControlKind, readonly PickProperty[]>> = {
  text: TEXT,
  select: CHOICE,
  choice: CHOICE,
  combobox: CHOICE,
  checkbox: ['socketType', 'allowInvalidCertificate'],
};
const SHARED: Readonly<Record<ControlKind, readonly PickProperty[]>> = {
  text: ['emailAddress'],
  select: [],
  choice: [],
  combobox: [],
  checkbox: ['useStaticIps'],
};

/** The meanings on offer for a control, one side after the other, what has no side last. */
export function meaningsFor(control: ControlKind): Meaning[] {
  const sided = (['incoming', 'outgoing'] as const).flatMap((direction) =>
    SIDED[control]
      .filter((property) => property !== 'protocol' || direction === 'incoming')
      .map((property) => ({ property, direction })),
  );
  const shared = [...SHARED[control], 'other' as const].map((property) => ({ property, direction: null }));
  return [...sided, ...shared];
}
