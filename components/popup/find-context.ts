import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindHere } from '../../lib/state/find-here.ts';

export const FindContext = createContext<FindHere | null>(null);

export function useFind(): FindHere {
  const find = useContext(FindContext);
  if (!find) throw new Error('FindContext is not provided');
  return find;
}
