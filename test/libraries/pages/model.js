/** What every page here asks for, and where it keeps what it was told: the test reads the framework's own state. */
export const SECURITY = [
  { value: 'none', label: 'None' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'ssl', label: 'SSL/TLS' },
];
export const labelOf = (value) => SECURITY.find((one) => one.value === value)?.label ?? '';

export const FIELDS = [
  { key: 'ihost', kind: 'text', label: 'IMAP server' },
  { key: 'iport', kind: 'port', label: 'IMAP port' },
  { key: 'isec', kind: 'select', label: 'IMAP encryption' },
  { key: 'iuser', kind: 'text', label: 'IMAP user name' },
  { key: 'ohost', kind: 'text', label: 'SMTP server' },
  { key: 'oport', kind: 'port', label: 'SMTP port' },
  { key: 'osec', kind: 'select', label: 'SMTP encryption' },
  { key: 'ouser', kind: 'text', label: 'SMTP user name' },
  { key: 'insecure', kind: 'check', label: 'Allow invalid certificates' },
  { key: 'staticIps', kind: 'switch', label: 'Connect from static IP addresses' },
];

export const initial = {
  ihost: '',
  iport: null,
  isec: 'none',
  iuser: '',
  ohost: '',
  oport: null,
  osec: 'none',
  ouser: '',
  insecure: true,
  staticIps: false,
};

window.__state = { ...initial };
/** Pages tell here what their framework holds now. */
export function keep(key, value) {
  window.__state[key] = value;
}
export function keepAll(state) {
  for (const [key, value] of Object.entries(state)) keep(key, value);
}
