import type { SocketType } from './socket-type.ts';

/**
 * `oauth`: passwords are refused. `appPassword`: the account's own password is refused, or refused once two-step sign-in
 * is on; an app password (also called authorisation code, key, mail password) or OAuth works. `password`: the account's own.
 */
export type SignIn = 'password' | 'appPassword' | 'oauth';

/** host, port, security. */
export type ProviderServer = readonly [hostname: string, port: number, socketType: SocketType];

export interface Provider {
  /** Stable, so that a choice survives an update. */
  id: string;
  name: string;
  /** Mail domains the provider gives to people; empty for pure hosters. */
  domains: readonly string[];
  /** Base domains of the MX hosts of customers' own domains. */
  mx: readonly string[];
  imap: ProviderServer;
  pop3?: ProviderServer;
  smtp: ProviderServer;
  /** Template, where it is not the whole address. */
  username?: string;
  /** Template for incoming mail, where it differs from the one for outgoing mail. */
  incomingUsername?: string;
  signIn: SignIn;
  /** True where IMAP must first be switched on in the account. */
  imapOff?: true;
  /** The provider's own page. */
  documentation: string;
  /** YYYY-MM in which the row was compared with public knowledge. */
  checked: string;
}
