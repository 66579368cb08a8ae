/** Settings in the words that people read. */
import { t } from '../../lib/platform/i18n.ts';
import { isUserNameRule, USER_NAME_RULES } from '../shared/user-name-rules.ts';

const AUTHENTICATION = {
  'password-cleartext': 'authentication_password',
  'password-encrypted': 'authentication_encrypted',
  OAuth2: 'authentication_oauth',
  GSSAPI: 'authentication_kerberos',
  NTLM: 'authentication_ntlm',
  none: 'authentication_none',
} as const;
const SECURITY = { SSL: 'securitySSL', STARTTLS: 'securitySTARTTLS', plain: 'securityplain' } as const;
const FIELDS = {
  hostname: 'server',
  port: 'port',
  socketType: 'security',
  username: 'userName',
  authentication: 'authentication',
} as const;

type KeyOf<T> = keyof T & string;
const isKey = <T extends object>(table: T, key: string): key is KeyOf<T> => Object.hasOwn(table, key);

/** The value of one setting of a server. */
export function fieldText(field: string, value: string): string {
  if (field === 'username' && isUserNameRule(value)) return t(USER_NAME_RULES[value]);
  if (field === 'socketType' && isKey(SECURITY, value)) return t(SECURITY[value]);
  if (field === 'authentication' && isKey(AUTHENTICATION, value)) return t(AUTHENTICATION[value]);
  return value;
}

/** `imap.port` as a person reads it. */
export function fieldName(path: string): string {
  const [type = '', field = ''] = path.split('.');
  return `${type.toUpperCase()} · ${isKey(FIELDS, field) ? t(FIELDS[field]) : field}`;
}
