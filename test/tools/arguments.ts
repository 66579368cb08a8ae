import { parseArgs } from 'node:util';

export interface TryArguments {
  target: string;
  email: string | null;
  preset: string | null;
  json: boolean;
  profile: string | null;
  headed: boolean;
}

export const USAGE = `npm run try -- <https://… , page.html, or a saved form.json> [options]

  --email a@b         the address whose mailbox is connected (default: jane.doe@acme.example)
  --preset file.json  the preset to fill: one preset, or a Mailfill export (default: the built-in
                      provider of the address's domain, else imap.<domain>:993 SSL/TLS and smtp.<domain>:587 STARTTLS)
  --json              print the result as JSON
  --headed            show the browser, and wait for Enter before filling (to log in, to open the dialog)
  --profile folder    keep the browser's profile there, so that a log-in lasts

Exit code: 0 everything the form asks for was filled; 1 something was not; 2 the call or the page is wrong.`;

/** Reads the command line; a mistake comes back as one sentence. */
export function readArguments(argv: string[]): { ok: true; value: TryArguments } | { ok: false; problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        preset: { type: 'string' },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' },
        headed: { type: 'boolean', default: false },
      },
    });
    const [target, ...rest] = positionals;
    if (!target || rest.length > 0)
      return { ok: false, problem: 'Name one page: an address, an .html file, or a form saved from the popup.' };
    const email = values.email ?? null;
    if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email))
      return { ok: false, problem: `--email ${email} is not an address.` };
    return {
      ok: true,
      value: {
        target,
        email,
        preset: values.preset ?? null,
        json: values.json,
        profile: values.profile ?? null,
        headed: values.headed,
      },
    };
  } catch (problem) {
    return { ok: false, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}
