/** What a policy may hold: plain typed keys, and lists of strings. */
export type PolicyValue = string | number | boolean | readonly string[];
export type PolicyValues = Readonly<Record<string, PolicyValue>>;

export type Browser = 'chrome' | 'chromium' | 'edge' | 'firefox';
export type System = 'windows' | 'linux' | 'mac' | 'admin';

export interface PolicyFile {
  name: string;
  /** As the system reads it: UTF-8, and UTF-16 with its mark for .reg. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The same as text, to show. */
  text: string;
  /** Path or place where it goes; a path is written as on that system. */
  place: string;
}
/** Names shown in the group policy editor. */
export type PolicyTitles = Readonly<Record<string, { title: string; explanation: string }>>;
