/**
 * Words for "password" in every language of the lexicon (a test compares): a text box that says one of them is never
 * read, whatever its type.
 */
const SECRET =
  /passw|passphrase|passwd|pwd|\bpass\b|[_-]pass$|kennwort|passwort|mot de passe|contrase|clave|senha|palavra.?passe|wachtwoord|has[lł]o|heslo|l[oö]senord|adgangskode|kodeord|salasana|jelsz|parol|парол|şifre|sifre|パスワード|暗証|密码|密碼|口令|비밀번호|암호$|κωδικ|סיסמ|كلمة (ال)?(مرور|سر)|geslo|mật khẩu|kata sandi|lozinka|slaptažod|token|secret|api.?key|\bkey\b/iu;

/** True where any of these texts or names says that the box holds a secret. */
export const saysSecret = (texts: string[]): boolean => texts.some((text) => SECRET.test(text.slice(0, 200)));
