/**
 * Any https host on loopback: a browser started with `args` finds every name at this server and accepts its
 * certificate, and nothing it asks leaves the machine. (Playwright's own routing does not see what extension pages ask.)
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:https';
import { Integer, PrintableString } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from 'pkijs';
import type { Handler } from './serve.ts';

export interface HostsServer {
  /** For the browser's command line. */
  args: string[];
  /** Where it listens, for a proxy. */
  port: number;
  /** `host/path?query` of every request, in order. */
  asked: string[];
  close(): Promise<void>;
}

interface Identity {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's list of accepted keys wants it. */
  spki: string;
}

const DAY = 86_400_000;
const pem = (kind: string, der: ArrayBuffer) =>
  `-----BEGIN ${kind}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')}\n-----END ${kind}-----\n`;

async function makeIdentity(): Promise<Identity> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto }));
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 1 });
  const name = () => new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value: 'Loopback' }) });
  certificate.issuer.typesAndValues.push(name());
  certificate.subject.typesAndValues.push(name());
  certificate.notBefore.value = new Date(Date.now() - DAY);
  certificate.notAfter.value = new Date(Date.now() + DAY);
  const constraints = new BasicConstraints({ cA: true }).toSchema().toBER(false);
  certificate.extensions = [new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints })];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  const spki = await crypto.subtle.exportKey('spki', keys.publicKey);
  return {
    key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
    cert: pem('CERTIFICATE', certificate.toSchema(true).toBER(false)),
    spki: createHash('sha256').update(Buffer.from(spki)).digest('base64'),
  };
}

/** Answers for every host; `handler` tells them apart by `request.headers.host`. */
export async function serveHosts(handler: Handler): Promise<HostsServer> {
  const { key, cert, spki } = await makeIdentity();
  const asked: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${address.port}`, `--ignore-certificate-errors-spki-list=${spki}`],
    port: address.port,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
