/** Which view of the options page is open; the address behind `#` says it, so that back, forward and links work. */
import { type Signal, signal } from '@preact/signals';

/** In the order of the navigation. */
export const VIEW_LIST = [
  'presets',
  'find',
  'handOut',
  'transfer',
  'ips',
  'organisation',
  'sites',
  'settings',
  'about',
  'welcome',
] as const;
export type View = (typeof VIEW_LIST)[number];
const VIEWS: Readonly<Record<View, string>> = {
  presets: 'presets',
  find: 'find',
  handOut: 'hand-out',
  transfer: 'import',
  ips: 'connection-ips',
  organisation: 'organisation',
  sites: 'sites',
  settings: 'settings',
  about: 'about',
  welcome: 'welcome',
};
/** `add` opens the panel for a domain, `find` looks one up, `link` holds presets that somebody shared. */
export type Act = { kind: 'add' | 'find'; domain: string } | { kind: 'link'; text: string };
export interface Route {
  view: View;
  act: Act | null;
}

const viewOf = (name: string): View | undefined => VIEW_LIST.find((view) => VIEWS[view] === name);

/** Reads `location.hash`; what is unknown leads to the presets. */
export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  if (text.startsWith('mailfill=')) return { view: 'transfer', act: { kind: 'link', text } };
  const parameters = new URLSearchParams(text);
  const add = parameters.get('add');
  if (add !== null) return { view: 'presets', act: { kind: 'add', domain: add } };
  const find = parameters.get('find');
  if (find !== null && find !== '') return { view: 'find', act: { kind: 'find', domain: find } };
  return { view: viewOf(text) ?? 'presets', act: null };
}

export function hashOf(view: View): string {
  return `#${VIEWS[view]}`;
}

export interface Router {
  view: Signal<View>;
}
export function createRouter(first: View): Router {
  return { view: signal(first) };
}
