/** A "connect your mailbox" form of nobody in particular, with native fields as most products have them. */
import { t } from '../../lib/platform/i18n.ts';

const SECURITIES = [
  { value: 'none', text: 'securityplain' },
  { value: 'starttls', text: 'securitySTARTTLS' },
  { value: 'ssl', text: 'securitySSL' },
] as const;

function ServerFields({ side, title }: { side: 'imap' | 'smtp'; title: string }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="demo-row">
        <label>
          {t('server')} <input name={`${side}_host`} autocomplete="off" spellcheck={false} />
        </label>
        <label>
          {t('security')}
          <select name={`${side}_security`}>
            {SECURITIES.map(({ value, text }) => (
              <option key={value} value={value}>
                {t(text)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('port')} <input name={`${side}_port`} inputMode="numeric" autocomplete="off" />
        </label>
      </div>
      <div class="demo-row two">
        <label>
          {t('userName')} <input name={`${side}_user`} autocomplete="off" spellcheck={false} />
        </label>
        <label>
          {t('demoPassword')} <input name={`${side}_password`} type="password" autocomplete="off" />
        </label>
      </div>
    </fieldset>
  );
}

export function DemoForm() {
  return (
    <main class="demo">
      <h1>{t('demoTitle')}</h1>
      <p class="demo-text">{t('demoText')}</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('demoAddress')} <input type="email" name="email" autocomplete="off" defaultValue="jane.doe@acme.example" />
        </label>
        <ServerFields side="imap" title={t('incomingMail', 'IMAP')} />
        <ServerFields side="smtp" title={t('outgoingMail')} />
      </form>
    </main>
  );
}
