import { formatsFor } from "@/components/shared/format";
import { NoticesPage } from "@/components/workspace/notices-page";
import { loadNotices } from "@/lib/workspace/notifications/loaders";
import { byDay } from "@/lib/workspace/notifications/rules";
import { noticeListSchema } from "@/lib/workspace/notifications/schema";
import { loadReader } from "@/lib/workspace/reader/loaders";

/** One page of the reader's news, as the address asks for it. */
export async function NoticesSection({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { view, at, id } = noticeListSchema.parse(await searchParams);
  const [reader, page] = await Promise.all([loadReader(), loadNotices(view, at, id)]);
  const formats = formatsFor(reader);
  const days = byDay(page.rows, reader.timeZone).map(({ day, rows }) => ({
    title:
      formats.daysFromNow(day) === 0
        ? "Today"
        : formats.daysFromNow(day) === -1
          ? "Yesterday"
          : formats.date(day),
    day,
    rows: rows.map((notice) => ({ ...notice, time: formats.time(notice.created_at) })),
  }));
  return (
    <NoticesPage
      view={view}
      unread={page.unread}
      days={days}
      until={page.rows[0]?.created_at ?? null}
      older={page.next}
      paged={Boolean(at)}
    />
  );
}
