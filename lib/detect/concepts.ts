/** What words can mean here. A lexicon maps words to these and to nothing else. */
export const CORE_CONCEPTS = [
  'mail',
  'email',
  'incoming',
  'outgoing',
  'host',
  'server',
  'address',
  'port',
  'security',
  'user',
  'login',
  'name',
  'yourName',
  'password',
  'auth',
  'kind',
  'protocol',
  'certificate',
  'verify',
  'permit',
  'insecure',
  'same',
  'required',
  'use',
  'none',
  'sender',
  'recipient',
  'folder',
  'timing',
  'free',
  'domain',
] as const;
export type CoreConcept = (typeof CORE_CONCEPTS)[number];

/** Concepts that are named alike in most languages, or that a language may lack. */
export const EXTRA_CONCEPTS = [
  'imap',
  'pop',
  'smtp',
  'ssl',
  'tls',
  'starttls',
  'authMethod',
  'separate',
  'yes',
  'auto',
  'staticIp',
  'proxy',
  'helo',
  'foreign',
  'token',
  'listen',
  /** Words between mail servers, which no mailbox account knows: LMTP, MX look-ups, relay domains. */
  'mta',
  'route',
  /** Words of a monitor that only looks whether a server answers. */
  'watch',
  'provider',
  'account',
  'exchange',
  'url',
  'version',
  'transport',
  /** A web server's: its port is no mail server's. */
  'web',
  'test',
  'mailbox',
] as const;
export type Concept = CoreConcept | (typeof EXTRA_CONCEPTS)[number];

/**
 * Words of one language by concept, lower case. A phrase may hold blanks; a trailing `*` lets any ending follow
 * (inflected languages), a leading `=` asks for the whole text ("To" as a label, not in a sentence). Words written without blanks are found inside longer runs by longest match.
 */
export type Lexicon = Readonly<Record<CoreConcept, readonly string[]> & Partial<Record<Concept, readonly string[]>>>;
export type PartialLexicon = Readonly<Partial<Record<Concept, readonly string[]>>>;
