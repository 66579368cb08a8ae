import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../shared/button.tsx';
import { CopyButton } from '../../shared/copy-button.tsx';
import { downloadFile } from '../../shared/download.ts';

interface Props {
  name: string;
  text: string;
  /** As it is written, where that differs from the text's UTF-8. */
  bytes?: Uint8Array<ArrayBuffer> | undefined;
  /** Where it goes. */
  place: string;
  /** The place is told in words, not by an address or path. */
  inWords?: boolean;
  type?: string;
}
/** Characters drawn; the file holds all. */
const MOST_SHOWN = 4_000;

/** A file that was made: where it goes, what it holds, and the ways to take it. */
export function MadeFile({ name, text, bytes, place, inWords = false, type = 'text/plain' }: Props) {
  return (
    <section class="made-file stack tight" aria-label={name}>
      <div class="row">
        <strong class="grow mono">{name}</strong>
        <CopyButton text={text} what={name} />
        <Button icon="download" onClick={() => downloadFile(name, bytes ?? text, type)}>
          {t('handOutDownload')}
        </Button>
      </div>
      <p>
        {t('handOutPlace')} {inWords ? place : <code>{place}</code>}
      </p>
      <textarea
        class="input mono made-text"
        aria-label={name}
        readOnly
        rows={6}
        value={text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} …` : text}
      />
    </section>
  );
}
