import { attr } from './tree.ts';

/**
 * Words for "password" in every language of the lexicon (a test compares): a text box that says one of them is never
 * read, whatever its type.
 */
const SECRET =
  /passw|passphrase|passcode|passwd|pwd|\bpass\b|[_-]pass$|pass$|kennwort|passw[oö]rt|parola|mots?.?de.?passe|\bmdp\b|contrase|\bclave|chiave|senha|palavra.?(passe|chave)|wachtwoord|paswoord|has[lł][oa]|hesl[oa]|l[oö]sen|adgangskode|kodeord|passord|salas[aõ]n|jelsz|paroo?l|şifre|sifre|парол|パスワード|暗証|密[码碼]|口令|授权码|비밀번호|패스워드|암호$|κωδικ|συνθηματ|סיסמ|ססמ|كلمة (ال)?(مرور|سر)|gesl[oa]|mật khẩu|sandi|lozink|zaporka|šifra$|slaptažod|گذرواژه|رمز عبور|کلمه عبور|پسورد|รหัสผ่าน|pasahitz|лозинк|पासवर्ड|कूटशब्द|paraula de pas|token|secret|api.?key|\bkey\b/iu;

/** True where any of these texts or names says that the box holds a secret. */
export const saysSecret = (texts: string[]): boolean => texts.some((text) => SECRET.test(text.slice(0, 200)));

/** True where a box says so itself, before anybody looked for its label: by type, name, id or autocomplete. */
export const isMarkedSecret = (element: Element): boolean =>
  attr(element, 'type').toLowerCase() === 'password' ||
  saysSecret([attr(element, 'name'), attr(element, 'id'), attr(element, 'autocomplete')]);
