/** `/imap/ssl`: the flags of a connection as c-client's mailbox names have them, in a box of their own. */
export const FLAGS = /^\s*\/(imap\d?|pop3)?\/?(?:ssl|tls|notls)(?![\w-])/i;
