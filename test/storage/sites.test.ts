import { describe, expect, it } from 'vitest';
import { isOff, readOrigin, readSite, siteOf } from '../../lib/storage/sites.ts';

describe('a site as it is typed', () => {
  it.each([
    ['crm.example', 'crm.example'],
    [' CRM.Example ', 'crm.example'],
    ['https://crm.example/settings?x#y', 'crm.example'],
    ['crm.example/settings', 'crm.example'],
    ['localhost:1880', 'localhost:1880'],
    ['https://crm.example:8443/', 'crm.example:8443'],
    ['http://crm.example:80', 'crm.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['', null],
    ['not a site', null],
    ['ftp://crm.example', null],
    ['chrome://settings', null],
  ])('%s is %s', (text, site) => expect(readSite(text)).toBe(site));
});

describe('an origin as it is typed', () => {
  it.each([
    ['https://crm.example', 'https://crm.example'],
    ['crm.example', 'https://crm.example'],
    ['https://crm.example/a/b', 'https://crm.example'],
    ['https://crm.example:8443', 'https://crm.example:8443'],
    ['http://crm.example', null],
    ['https://user@crm.example', null],
    ['not an origin', null],
    ['', null],
  ])('%s is %s', (text, origin) => expect(readOrigin(text)).toBe(origin));
});

it('off means host and port, for the page and for the frame in it', () => {
  const settings = { sitesOff: ['crm.example'] };
  expect(isOff(settings, 'https://crm.example/a')).toBe(true);
  expect(isOff(settings, 'https://inner.example/', 'http://crm.example/')).toBe(true);
  expect(isOff(settings, 'https://crm.example:8443/')).toBe(false);
  expect(isOff(settings, 'https://sub.crm.example/')).toBe(false);
  expect(siteOf('about:blank')).toBeNull();
});
