import type { Concept } from './concepts.ts';
import { PROPERTIES, type Property, type SourcedText } from './types.ts';

export type Weights = Readonly<Partial<Record<Property, number>>>;

/** The properties that weights name, each with its weight. */
export const weightsOf = (weights: Weights): { claim: Property; weight: number }[] =>
  PROPERTIES.flatMap((claim) => {
    const weight = weights[claim];
    return weight === undefined ? [] : [{ claim, weight }];
  });

/** How much one word of a concept, in the field's own label, speaks for or against each property. */
export const CUES: Readonly<Partial<Record<Concept, Weights>>> = {
  host: {
    hostname: 4,
    username: -3,
    port: -2,
    emailAddress: -2,
    displayName: -3,
    protocol: -2,
    socketType: -1,
    allowInvalidCertificate: -1.5,
  },
  server: { hostname: 2.5, displayName: -2, emailAddress: -1.5, hostPort: 0.5 },
  address: { hostname: 1.2, emailAddress: 1.2, username: -1, displayName: -2 },
  mail: { emailAddress: 1.2, hostname: 0.2 },
  mailbox: { hostname: 0.2 },
  email: { emailAddress: 4.5, hostname: -3, username: -0.5, port: -3, displayName: -1, authRequired: -2 },
  port: { port: 5, hostname: -4, username: -3, socketType: -2, password: -2, protocol: -1, emailAddress: -2 },
  security: { socketType: 4, protocol: -1, hostname: -3, port: -3, username: -2 },
  ssl: { socketType: 3, hostname: -1, port: -0.5, authentication: -1 },
  tls: { socketType: 3, hostname: -1, port: -0.5, authentication: -1 },
  starttls: { socketType: 3.5 },
  user: {
    username: 4,
    hostname: -4,
    displayName: -2,
    port: -4,
    emailAddress: -1.5,
    socketType: -2,
    allowInvalidCertificate: -2,
  },
  login: { username: 2.8, authentication: 0.4, hostname: -2, emailAddress: -1, authRequired: 0.4 },
  name: { displayName: 1.6, username: 0.2 },
  yourName: { displayName: 4.5, username: -2.5, hostname: -3, emailAddress: -2 },
  password: {
    password: 6,
    username: -5,
    hostname: -5,
    port: -5,
    emailAddress: -4,
    socketType: -4,
    displayName: -3,
    authRequired: 0.8,
  },
  auth: {
    authentication: 3.5,
    authRequired: 2.2,
    hostname: -2,
    port: -2,
    socketType: -2,
    username: 0.3,
    displayName: -1,
  },
  authMethod: { authentication: 1, socketType: -0.5, authRequired: -3 },
  use: { socketType: 0.4 },
  kind: { authentication: 0.5, protocol: 0.8, socketType: 0.4, hostname: -0.5 },
  protocol: { protocol: 4, socketType: 0.5, hostname: -2, port: -1 },
  imap: { protocol: 0.4, hostname: 0.2 },
  pop: { protocol: 0.4, hostname: 0.2 },
  smtp: { hostname: 0.2 },
  certificate: { allowInvalidCertificate: 3.2, socketType: -3.5, hostname: -3 },
  verify: { allowInvalidCertificate: 1, socketType: -1, hostname: -1 },
  permit: { allowInvalidCertificate: 0.8, socketType: -0.6 },
  insecure: { allowInvalidCertificate: 1.8, socketType: -1 },
  same: { sameCredentials: 3, authentication: 0.4 },
  separate: { sameCredentials: 1.4, authRequired: -1.2 },
  staticIp: { useStaticIps: 8, hostname: -5 },
  sender: { emailAddress: 2.2, displayName: 1.2, hostname: -1.5 },
  exchange: { exchangeUrl: 2, other: 0.5 },
  url: { exchangeUrl: 1.5, other: 2.5, hostname: -1 },
  recipient: { other: 5 },
  proxy: { other: 6 },
  helo: { other: 7, hostname: -3 },
  foreign: { other: 6 },
  folder: { other: 4.5 },
  timing: { other: 4.5 },
  token: { other: 5 },
  domain: { other: 3, hostname: -1, username: -1 },
  free: { other: 3.8 },
  listen: { other: 6 },
  route: { other: 6 },
  watch: { other: 4 },
  mta: { other: 6 },
  provider: { other: 3.8 },
  account: { other: 1, username: 0.8 },
  version: { other: 5 },
  transport: { other: 4 },
  web: { other: 4 },
  test: { other: 3 },
};

/** Words that mean more together, said in the same place: "skip" and "TLS", "no" and "password". */
export const PAIRS: readonly { all: readonly (readonly Concept[])[]; weights: Weights }[] = [
  // "SSL for incoming connections" counts none.
  { all: [['ssl', 'tls', 'starttls'], ['timing']], weights: { other: -3 } },
  // "SMTP account" beside a password is who logs in.
  { all: [['account'], ['smtp', 'imap', 'pop']], weights: { username: 2.4, other: -1 } },
  // "IMAP domain" is where the server stands; "SMTP domain" is what this one calls itself.
  { all: [['domain'], ['imap', 'pop']], weights: { hostname: 3, other: -2.5 } },
  // "Server domain" is where it stands.
  { all: [['domain'], ['host', 'server']], weights: { hostname: 1.5, other: -1 } },
  // "Enable the SSL protocol" is about security, and no way for mail.
  { all: [['ssl', 'tls', 'starttls'], ['protocol']], weights: { protocol: -1.5, socketType: 1 } },
  // "TCP port" is a port like any other.
  { all: [['transport'], ['port']], weights: { other: -4 } },
  // "HTTP port" is the product's own.
  { all: [['web'], ['port']], weights: { other: 3, port: -3 } },
  // "Disable PLAIN authentication" is about one way of many.
  { all: [['auth'], ['authMethod'], ['permit', 'none', 'use']], weights: { authentication: -3, authRequired: -3 } },
  { all: [['host', 'server'], ['foreign']], weights: { other: 2 } },
  { all: [['email', 'mail'], ['free']], weights: { other: 1.2 } },
  // "Test e-mail", "destination e-mail": where mail goes, and nobody's own.
  {
    all: [
      ['email', 'mail'],
      ['recipient', 'test', 'route'],
    ],
    weights: { other: 3, emailAddress: -2 },
  },
  {
    all: [
      ['ssl', 'tls', 'security', 'host', 'server'],
      ['verify', 'permit', 'insecure'],
      ['verify', 'insecure', 'certificate'],
    ],
    weights: { allowInvalidCertificate: 2, socketType: -2 },
  },
  {
    all: [
      ['password', 'login'],
      ['required', 'none'],
    ],
    weights: { authRequired: 1.4 },
  },
  {
    all: [
      ['auth', 'login'],
      ['required', 'use', 'none'],
    ],
    weights: { authRequired: 1 },
  },
  // "Use mail server username and password": a box that shows them.
  { all: [['user'], ['password'], ['use', 'required']], weights: { authRequired: 1.6 } },
  {
    all: [
      ['same', 'separate'],
      ['login', 'user', 'password', 'auth', 'incoming', 'imap'],
    ],
    weights: { sameCredentials: 1.4 },
  },
];

/** How far each place of a text may be believed: what a person reads first, then what the developer wrote. */
export const SOURCE_WEIGHT = {
  label: 1,
  'aria-label': 1,
  'aria-labelledby': 1,
  adjacent: 0.9,
  placeholder: 0.55,
  title: 0.6,
  help: 0.22,
  legend: 0,
  heading: 0,
  tab: 0,
  dialog: 0,
  page: 0,
  name: 0.7,
  id: 0.6,
  attribute: 0.45,
} as const;

/** Words for a kind of security by its own name. */
export const SECURITY: ReadonlySet<Concept> = new Set<Concept>(['ssl', 'tls', 'starttls']);

const NAMING: ReadonlySet<string> = new Set(['label', 'adjacent', 'aria-label', 'aria-labelledby']);
/** Whether a text names its field, by where it stands; others explain it, or are its developer's. */
export const isNaming = ({ source }: { source: string }): boolean => NAMING.has(source);
/** The names that people read of a field. */
export const namesIn = (texts: readonly SourcedText[]): string[] => texts.filter(isNaming).map(({ text }) => text);
/** What a developer called a field: what people read says more. */
export const DEVELOPERS: ReadonlySet<string> = new Set(['name', 'id', 'attribute']);

/** What each kind of control can be. Anything else is out of the question. */
export const POSSIBLE: Readonly<Record<string, readonly Property[]>> = {
  text: [
    'hostname',
    'port',
    'hostPort',
    'username',
    'emailAddress',
    'displayName',
    'password',
    'socketType',
    'protocol',
    'exchangeUrl',
  ],
  select: [
    'protocol',
    'port',
    'socketType',
    'authentication',
    'authRequired',
    'sameCredentials',
    'allowInvalidCertificate',
    'useStaticIps',
  ],
  checkbox: ['protocol', 'socketType', 'authRequired', 'sameCredentials', 'allowInvalidCertificate', 'useStaticIps'],
  choice: [
    'protocol',
    'port',
    'socketType',
    'authentication',
    'authRequired',
    'sameCredentials',
    'allowInvalidCertificate',
    'useStaticIps',
  ],
  combobox: [
    'protocol',
    'port',
    'socketType',
    'authentication',
    'authRequired',
    'sameCredentials',
    'allowInvalidCertificate',
  ],
};

/** A guess below SHOW is `other`; below FILL it is shown, never written. In units of score, over the unknown. */
export const SHOW = 1.6;
export const FILL = 2.1;
/** Least distance to the runner-up for a write. */
export const MARGIN = 0.5;
/** What a field scores for being none of ours before anything is known of it. */
export const UNKNOWN = 0.4;
