import { expect, it } from 'vitest';
import { type Fault, packFault, unpackFault } from '../../lib/formats/fault.ts';

it.each<Fault>([
  { code: 'tooLarge', line: null, column: null, values: ['10240'] },
  { code: 'jsonSyntax', line: 3, column: 14, values: [] },
  { code: 'badValue', line: 2, column: null, values: ['revision', 'seven'] },
])('$code keeps its place and its values', (fault) => expect(unpackFault(packFault(fault))).toEqual(fault));

it('a code alone, as earlier versions kept it, is read; other texts are no fault', () => {
  expect(unpackFault('fault_badValue')).toEqual({ code: 'badValue', line: null, column: null, values: [] });
  expect(['list_timeout', 'fault_nothing', ''].map(unpackFault)).toEqual([null, null, null]);
});
