/** One piece of news, as the bell and the list show it. */
export type Notice = {
  id: string;
  type: string | null;
  title: string;
  message: string | null;
  priority: string | null;
  /** An address inside Cairn, or null when there is nothing to open. */
  link: string | null;
  is_read: boolean;
  created_at: string;
};

/** Where the next page starts: the last row shown. */
export type NoticeCursor = { at: string; id: string };

export type NoticePage = { rows: Notice[]; next: NoticeCursor | null };

/** What GET /api/notifications answers. */
export type NoticeFeed = { rows: Notice[]; unread: number };
