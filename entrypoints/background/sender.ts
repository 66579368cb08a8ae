/** Who sent a message: as the browser says, never as the message does. */
export interface From {
  tabId: number;
  frameId: number;
  /** Address of the sending frame, and of the page around it. */
  url: string;
  tabUrl: string;
  /** The frame is of another origin than the page around it. */
  isForeign: boolean;
  /** A private window leaves no trace. */
  isPrivate: boolean;
}

interface MessageSender {
  tab?: { id?: number | undefined; url?: string | undefined; incognito: boolean } | undefined;
  frameId?: number | undefined;
  url?: string | undefined;
  origin?: string | undefined;
}

/** '' for what is no address. */
export const originOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).origin : '');

/** Null for what is no frame of a tab. */
export function readSender({ tab, frameId, url = '', origin }: MessageSender): From | null {
  if (tab?.id === undefined || frameId === undefined) return null;
  const tabUrl = tab.url ?? url;
  // The origin tells more than the address: a frame without an address of its own is of the page that wrote it.
  const isForeign = frameId !== 0 && (origin ?? originOf(url)) !== originOf(tabUrl);
  return { tabId: tab.id, frameId, url, tabUrl, isForeign, isPrivate: tab.incognito };
}
