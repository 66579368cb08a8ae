/** ISPDB's words for how a client proves who it is; `none` is for servers that ask for nothing. */
export const AUTHENTICATIONS = [
  'password-cleartext',
  'password-encrypted',
  'OAuth2',
  'GSSAPI',
  'NTLM',
  'none',
] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];
