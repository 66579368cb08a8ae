import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';

interface Props {
  title: string;
  text: string;
  yes: string;
  onAnswer: (yes: boolean) => void;
}

/** Names the host and what it will see, before anything is sent. Escape and Cancel send nothing. */
export function ConsentDialog({ title, text, yes, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const likeliest = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    likeliest.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="consent"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div class="row end">
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {t('cancel')}
        </button>
        <button ref={likeliest} type="button" class="button primary" onClick={() => onAnswer(true)}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
