/** What beside a server's fields shows that mail is sent through it, though none of them says so. */
import type { Judged } from './classify.ts';
import { sharedContainer } from './nearness.ts';
import { isBareSmtp } from './option-counts.ts';
import type { Section } from './sections.ts';

/** Fields between a list of ways and the server of the one that is chosen. */
const REACH = 6;
/** Containers between them. */
const BORDERS = 1;

/** Asked once for the whole page: carbon copies are made of mail alone. */
export const asksForCopies = (guesses: readonly Judged[]): boolean =>
  guesses.some((one) => one.signals.field.visible && one.signals.field.texts.some(({ text }) => /^b?cc\b/i.test(text)));

/** "None, Email (SMTP), Buzzer": what is chosen above the server says what it is for, whatever else can be. */
export const isBelowMail = ({ servers }: Section, guesses: readonly Judged[]): boolean =>
  guesses
    .filter(sendsMail)
    .some((list) =>
      servers.some(
        (server) =>
          isBelow(server.signals.field.order - list.signals.field.order) && sharedContainer(server, list) <= BORDERS,
      ),
    );

const isBelow = (fields: number): boolean => fields > 0 && fields <= REACH;

const sendsMail = ({ signals: { field } }: Judged): boolean =>
  field.visible && field.options.length > 1 && field.value.shape === 'option' && isBareSmtp(field.value.text);
