import { fileUrl } from '../../../lib/platform/about.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** Files inside the extension, put there by the build. */
const FILES = [
  { path: 'licence.txt', text: 'licenceOwn' },
  { path: 'third-party-notices.txt', text: 'licenceOthers' },
] as const;

export function Licences() {
  return (
    <ul class="licences">
      {FILES.map(({ path, text }) => (
        <li key={path}>
          <a class="link" href={fileUrl(path)} target="_blank" rel="noreferrer">
            {t(text)}
          </a>
        </li>
      ))}
    </ul>
  );
}
