/**
 * The cheap grouping behind the first sight of the offer: a plain connect form is plain in its own words (a server box
 * with its port, a mail protocol named beside them, somebody to log in). It says yes only where that stands there, and
 * leaves every other page to the engine, which reads it whole. Bounded in boxes, texts and nodes.
 */
import { get, wordsAround } from './hint-look.ts';

/** All of them meet small letters: an expression that folds the letters of all scripts takes long to make. */
const PROTOCOL = /imap|pop3|smtp/;
const HOST = /(imap|pop3?|smtp|mail)\.[a-z]|host|serve[ru]|servidor|サーバ|сервер|服务器|伺服|서버/;
const PORT = /(^|[^a-z])port([^a-z]|$)|porta|puerto|poort|ポート|порт|端口|埠|포트/;
/** What asks for servers too and is none of ours. */
const FOREIGN = /proxy|ldap|database|sieve|caldav|carddav|jabber|xmpp|ftp|ssh|sql|redis|socks|printer|bounce/;
const MOST_BOXES = 60;
const MOST_LABELS = 200;
const CHOICE = /^(checkbox|radio)$/;
const TYPED = /^(text|tel|email|url|number|search|password)$/;

type Box = HTMLInputElement | HTMLSelectElement;

const isSeen = (box: Box) =>
  Element.prototype.checkVisibility.call(box, { opacityProperty: true, visibilityProperty: true });

/** What a fill may set in a plain form; the engine counts exactly once it is here. */
const OURS = /host|serv|port|ssl|tls|secur|encr|user|login|mail|cert|address|static/;

/** Boxes of a plain connect form that a person sees, in their order; empty where only the engine can tell. */
export function earlyForm(document: Document): Box[] {
  const { querySelectorAll } = Document.prototype;
  const all: NodeListOf<Box> = Reflect.apply(querySelectorAll, document, ['input,select']);
  const boxes = [...all].filter((box) => TYPED.test(box.type) || CHOICE.test(box.type) || box.type === 'select-one');
  if (boxes.length > MOST_BOXES) return [];
  const labels = labelled(document);
  const texts = new Map<Node, string>();
  const seen = boxes.filter(isSeen).map((box) => ({ box, ...sayings(box, labels, texts) }));
  const servers = seen.filter(({ box, own, near }) => isServer(box, own) && PROTOCOL.test(near));
  const ports = seen.filter(({ box, own, near }) => box.type !== 'password' && PORT.test(own) && PROTOCOL.test(near));
  if (servers.length === 0 || ports.length === 0 || servers.length > 2) return [];
  if (!seen.some(({ box }) => box.type === 'password')) return [];
  if (seen.some(({ near }) => FOREIGN.test(near))) return [];
  return seen.flatMap(({ box, own }) => (box.type !== 'password' && OURS.test(own) ? [box] : []));
}

const isTyped = (box: Box) => TYPED.test(box.type) && box.type !== 'password';
const isServer = (box: Box, own: string) => isTyped(box) && HOST.test(own) && !PORT.test(own);

/** Labels by their box: asking each box for its labels would walk the page every time. */
function labelled(document: Document): Map<Element, string> {
  const labels: NodeListOf<HTMLLabelElement> = Reflect.apply(Document.prototype.querySelectorAll, document, ['label']);
  const byBox = new Map<Element, string>();
  for (const label of [...labels].slice(0, MOST_LABELS))
    if (label.control) byBox.set(label.control, label.textContent.slice(0, 80));
  return byBox;
}

/** What a box says of itself (names, example, label), and what stands around it. */
function sayings(box: Box, labels: Map<Element, string>, texts: Map<Node, string>): { own: string; near: string } {
  const own = `${box.id} ${get(box, 'placeholder', box)} ${box.name} ${labels.get(box)}`;
  return { own: own.toLowerCase(), near: wordsAround(box, texts).toLowerCase() };
}
