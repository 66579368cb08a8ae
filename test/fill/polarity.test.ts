/** From the page's words to what is ticked: detection says which way a box means it, and the plan goes by that. */
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { FieldSnapshot } from '../../lib/detect/types.ts';
import { plan } from '../../lib/fill/plan.ts';
import { box, field, look, select } from '../detect/sketch.ts';
import { ADDRESS, FILL, PRESET } from './forms.ts';

const NONE = { authentication: 'none' } as const;

/** What a form for outgoing mail with this field in it wants of it. */
function wanted(asked: FieldSnapshot, more: Partial<NonNullable<typeof PRESET.outgoingServer>> = {}, lax = false) {
  const fields = [
    field({ label: 'SMTP server' }),
    field({ label: 'SMTP port', inputType: 'number' }),
    select('Encryption', ['None', 'SSL/TLS', 'STARTTLS']),
    asked,
    field({ label: 'User name' }),
    field({ label: 'Password', inputType: 'password' }),
  ];
  const [form] = detect(look(fields, 'Outgoing mail'));
  if (!form || !PRESET.outgoingServer) throw new Error('no form');
  const preset = { ...PRESET, allowInvalidCertificate: lax, outgoingServer: { ...PRESET.outgoingServer, ...more } };
  const want = plan(form, preset, ADDRESS, FILL).steps.find((step) => step.fieldId === 'f3')?.want;
  return want?.kind === 'checked' ? want.checked : want?.kind === 'option' ? want.text : null;
}

describe('a box about logging in', () => {
  it.each([
    ['Authentication', true],
    ['Authentification', true],
    ['Server requires authentication', true],
    ['Disable authentication', false],
    ['No authentication', false],
    ['No password required to send an e-mail.', false],
    ['Aucune authentification', false],
    ['Keine Authentifizierung', false],
    ['Nessuna autenticazione', false],
    ['Sem autenticação', false],
    ['Ingen autentisering', false],
    ['Bez ověření', false],
    ['Kimlik doğrulama yok', false],
    ['認証なし', false],
    ['无需身份验证', false],
  ])('%s', (label, ticked) => {
    expect(wanted(box(label))).toBe(ticked);
    expect(wanted(box(label), NONE)).toBe(!ticked);
  });

  it('is not turned round by the words of its state', () => {
    const texts: FieldSnapshot['texts'] = [
      { source: 'label', text: 'Authentication' },
      { source: 'label', text: 'EnabledDisabled' },
      { source: 'adjacent', text: 'Disabled' },
    ];
    expect(wanted({ ...box(''), texts })).toBe(true);
  });

  it('is not turned round by one of its options, nor by a remark', () => {
    const options = ['No', 'Yes'].map((text) => ({ text, value: text, selected: text === 'No', disabled: false }));
    const texts: FieldSnapshot['texts'] = [
      { source: 'label', text: 'No' },
      { source: 'adjacent', text: 'SMTP Authentication' },
    ];
    expect(wanted({ ...box(''), control: 'choice', inputType: 'radio', name: 'smtpauth', texts, options })).toBe('Yes');
    expect(wanted(box('Authentication (off: none)'))).toBe(true);
    expect(wanted(box('My server requires authentication (not needed for most local servers)'))).toBe(true);
  });
});

describe('a box about the same credentials', () => {
  it.each([
    ['Same user name and password as incoming', true],
    ['Use separate credentials', false],
    ['Identifiants séparés', false],
  ])('%s', (label, ticked) => expect(wanted(box(label))).toBe(ticked));
});

describe('a list of yes and no about certificates', () => {
  it.each([
    ['Validate certificate', 'Yes', 'No'],
    ['Verify server certificate', 'Yes', 'No'],
    ['Zertifikat prüfen', 'Yes', 'No'],
    ['Allow self-signed certificates', 'No', 'Yes'],
    ['Accept invalid certificates', 'No', 'Yes'],
  ])('%s', (label, strict, lax) => {
    expect(wanted(select(label, ['No', 'Yes']))).toBe(strict);
    expect(wanted(select(label, ['Yes', 'No']), {}, true)).toBe(lax);
  });
});

/** A box that lets bad certificates pass stays empty, one that has them checked is ticked, in every language. */
describe('a box about certificates', () => {
  it.each([
    ['Allow self-signed certificates', 'Verify certificate'],
    ['Ungültige Zertifikate akzeptieren', 'Zertifikat überprüfen'],
    ['Zertifikat nicht prüfen', 'Serverzertifikat prüfen'],
    ['Ignoriere Zertifikatsfehler', 'Zertifikate validieren'],
    ['Accepter les certificats auto-signés', 'Vérifier le certificat'],
    ['Ne pas vérifier le certificat', 'Valider le certificat du serveur'],
    ['Permitir certificados autofirmados', 'Verificar el certificado'],
    ['No verificar el certificado', 'Validar certificado del servidor'],
    ['Ignora errori del certificato', 'Verifica il certificato'],
    ['Non verificare il certificato', 'Convalida certificato'],
    ['Permitir certificados inválidos', 'Verificar certificado'],
    ['Não verificar o certificado', 'Validar o certificado'],
    ['Zelfondertekende certificaten toestaan', 'Certificaat controleren'],
    ['Certificaat niet controleren', 'Certificaat verifiëren'],
    ['Akceptuj certyfikaty z podpisem własnym', 'Weryfikuj certyfikat'],
    ['Nie sprawdzaj certyfikatu', 'Sprawdzaj certyfikat'],
    ['Povolit neplatné certifikáty', 'Ověřit certifikát'],
    ['Neověřovat certifikát', 'Kontrola certifikátu'],
    ['Povoliť neplatné certifikáty', 'Overiť certifikát'],
    ['Neoverovať certifikát', 'Overovať certifikát servera'],
    ['Tillåt ogiltiga certifikat', 'Verifiera certifikat'],
    ['Verifiera inte certifikatet', 'Kontrollera certifikatet'],
    ['Tillad ugyldige certifikater', 'Bekræft certifikat'],
    ['Kontroller ikke certifikatet', 'Kontroller certifikatet'],
    ['Tillat ugyldige sertifikater', 'Verifiser sertifikat'],
    ['Ikke kontroller sertifikatet', 'Kontroller sertifikatet'],
    ['Salli virheelliset varmenteet', 'Tarkista varmenne'],
    ['Älä tarkista varmennetta', 'Varmenteen tarkistus'],
    ['Érvénytelen tanúsítványok elfogadása', 'Tanúsítvány ellenőrzése'],
    ['Ne ellenőrizze a tanúsítványt', 'Ellenőrizze a tanúsítványt'],
    ['Acceptă certificate nevalide', 'Verifică certificatul'],
    ['Nu verifica certificatul', 'Verificați certificatul'],
    ['Принимать недействительные сертификаты', 'Проверять сертификат'],
    ['Не проверять сертификат', 'Проверка сертификата'],
    ['Приймати недійсні сертифікати', 'Перевіряти сертифікат'],
    ['Не перевіряти сертифікат', 'Перевірка сертифіката'],
    ['Geçersiz sertifikaları kabul et', 'Sertifikayı doğrula'],
    ['Sertifika doğrulamasını atla', 'Sertifika doğrulama'],
    ['証明書の検証をしない', '証明書を検証する'],
    ['証明書エラーを無視する', 'サーバー証明書を確認する'],
    ['不验证证书', '验证证书'],
    ['跳过证书验证', '校验服务器证书'],
    ['不驗證憑證', '驗證憑證'],
    ['忽略憑證錯誤', '檢查伺服器憑證'],
    ['인증서 확인 안 함', '인증서 확인'],
    ['TLS 인증서 검증 생략', '인증서 검증'],
    ['자체 서명 인증서 허용', '서버 인증서 검증'],
    ['Αποδοχή μη έγκυρων πιστοποιητικών', 'Επαλήθευση πιστοποιητικού'],
    ['Παράλειψη ελέγχου πιστοποιητικού', 'Έλεγχος πιστοποιητικού'],
    ['קבל אישורים לא תקינים', 'אמת אישור'],
    ['אל תאמת את האישור', 'אימות אישור'],
    ['قبول الشهادات غير الصالحة', 'التحقق من الشهادة'],
    ['عدم التحقق من الشهادة', 'تحقق من شهادة الخادم'],
    ['Cho phép chứng chỉ không hợp lệ', 'Xác minh chứng chỉ'],
    ['Không kiểm tra chứng chỉ', 'Kiểm tra chứng chỉ'],
    ['Izinkan sertifikat tidak valid', 'Verifikasi sertifikat'],
    ['Abaikan kesalahan sertifikat', 'Periksa sertifikat server'],
    ['Приемай невалидни сертификати', 'Проверка на сертификата'],
    ['Не проверявай сертификата', 'Проверявай сертификата'],
    ['Prihvati nevažeće certifikate', 'Provjeri certifikat'],
    ['Ne provjeravaj certifikat', 'Provjera certifikata'],
    ['Dovoli neveljavna potrdila', 'Preveri potrdilo'],
    ['Ne preverjaj potrdila', 'Preverjanje potrdila'],
    ['Leisti negaliojančius sertifikatus', 'Tikrinti sertifikatą'],
    ['Netikrinti sertifikato', 'Patikrinti sertifikatą'],
    ['Atļaut nederīgus sertifikātus', 'Pārbaudīt sertifikātu'],
    ['Nepārbaudīt sertifikātu', 'Sertifikāta pārbaude'],
    ['Luba kehtetud sertifikaadid', 'Kontrolli sertifikaati'],
    ['Ära kontrolli sertifikaati', 'Sertifikaadi kontrollimine'],
  ])('%s, %s', (lets, checks) => {
    expect(wanted(box(lets))).not.toBe(true);
    expect(wanted(box(checks))).not.toBe(false);
    expect(wanted(box(lets), {}, true)).not.toBe(false);
    expect([lets, checks].filter((label) => wanted(box(label)) === null)).toEqual([]);
  });

  it.each([
    'Reject invalid certificates',
    'Ungültige Zertifikate zurückweisen',
    'Ungültige Zertifikate ablehnen',
    'Refuser les certificats invalides',
    'Rechazar certificados inválidos',
    'Ongeldige certificaten weigeren',
    'Avvisa ogiltiga certifikat',
    'Odrzucaj nieprawidłowe certyfikaty',
    'Odmítnout neplatné certifikáty',
    'Отклонять недействительные сертификаты',
    '拒绝无效证书',
    'Do not accept invalid certificates',
    'Do not allow self-signed certificates',
    'Ne pas accepter les certificats auto-signés',
    'No aceptar certificados inválidos',
    'Не принимать недействительные сертификаты',
  ])('%s: ticked they are checked', (label) => {
    expect(wanted(box(label))).toBe(true);
    expect(wanted({ ...box(label), value: { shape: 'checked', checked: true } })).toBe(true);
  });

  it.each([
    'Allow non-secure certificate',
    'Accept certificates that are not trusted',
    'Nicht vertrauenswürdige Zertifikate akzeptieren',
    'Do not verify certificates',
    'Zertifikat nicht prüfen',
  ])('%s: its tick is taken away', (label) => {
    expect(wanted({ ...box(label), value: { shape: 'checked', checked: true } })).toBe(false);
  });

  it('is left alone where its developer calls it the opposite of what its label seems to say', () => {
    expect(wanted(box('Certificate verification', { name: 'insecure_skip_verify' }))).toBe(null);
    expect(wanted(box('Certificate verification', { name: 'verify_peer' }))).toBe(true);
  });

  it.each(['Do not reject invalid certificates', 'Ne pas refuser les certificats invalides', '不拒绝无效证书'])(
    '%s: ticked they pass',
    (label) => expect(wanted(box(label))).not.toBe(true),
  );

  it.each([
    'Ongeldige certificaten tegenhouden',
    'Acceptera inte ogiltiga certifikat',
    'Accepteer geen ongeldige certificaten',
    'Require valid certificate',
    'SSL Zertifikatsprüfung',
    'Verlangen, dass das verwendete SSL-Zertifikat beglaubigt ist (IMAP/SMTP)',
    "S'assurer qu'un certificat SSL (IMAP/SMTP) est utilisé",
    'Krev bekreftelse av SSL-sertifikat (IMAP/SMTP)',
    'Reikalauti SSL sertifikato (IMAP/SMTP)',
    'SSL certificate',
  ])('%s: its tick is not taken away', (label) => {
    expect(wanted({ ...box(label), value: { shape: 'checked', checked: true } })).not.toBe(false);
  });

  it('goes by its own short name where a long text beside it tells when not to', () => {
    const texts: FieldSnapshot['texts'] = [
      {
        source: 'label',
        text: 'Whether the certificate is verified. Do not tick it where the server has a self-signed one.',
      },
      { source: 'adjacent', text: 'Verify certificate' },
    ];
    expect(wanted({ ...box(''), texts })).toBe(true);
    expect(wanted({ ...box(''), texts }, {}, true)).toBe(false);
  });
});
