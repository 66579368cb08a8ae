/** Who sent a message: as the browser says, never as the message does. */
export interface From {
  tabId: number;
  frameId: number;
  /** Address of the sending frame, and of the page around it. */
  url: string;
  tabUrl: string;
  /** A private window leaves no trace. */
  isPrivate: boolean;
}

interface MessageSender {
  tab?: { id?: number | undefined; url?: string | undefined; incognito: boolean } | undefined;
  frameId?: number | undefined;
  url?: string | undefined;
}

/** Null for what is no frame of a tab. */
export function readSender({ tab, frameId, url = '' }: MessageSender): From | null {
  if (tab?.id === undefined || frameId === undefined) return null;
  return { tabId: tab.id, frameId, url, tabUrl: tab.url ?? url, isPrivate: tab.incognito };
}
