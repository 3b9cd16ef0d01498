import { CalendarPlus, Video } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { formatsFor } from "@/components/shared/format";
import type { CustomerDetail } from "@/lib/customers/customer/types";

/** The next meeting, or that there is none. */
export function NextMeetingCard({
  detail: { customer, next_meeting: meeting },
  format,
  mayEdit,
  className,
}: {
  detail: CustomerDetail;
  format: ReturnType<typeof formatsFor>;
  mayEdit: boolean;
  className?: string;
}) {
  const all = `/customers/${customer.id}/meetings`;
  return (
    <Card aria-labelledby="next-meeting" className={className}>
      <CardHead
        id="next-meeting"
        title="Next meeting"
        meta={meeting ? format.relativeDay(meeting.scheduled_at) : undefined}
      />
      {meeting ? (
        <CardBody className="grid gap-1 py-3!">
          <TextLink href={all} className="font-medium text-ink! no-underline! hover:underline!">
            {meeting.title}
          </TextLink>
          <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
            <span>{format.dateTime(meeting.scheduled_at)}</span>
            {meeting.duration ? <span>{meeting.duration} minutes</span> : null}
            {meeting.meeting_url?.startsWith("http") ? (
              <a
                className="link inline-flex items-center gap-1"
                href={meeting.meeting_url}
                rel="noreferrer"
                target="_blank"
              >
                <Video className="size-3.5" />
                Join
              </a>
            ) : null}
          </p>
        </CardBody>
      ) : (
        <CardBody className="flex flex-wrap items-center gap-3">
          <span className="text-ink-2">None planned.</span>
          {mayEdit ? (
            <LinkButton size="sm" href={`${all}?add=1`} className="ml-auto">
              <CalendarPlus />
              Plan a meeting
            </LinkButton>
          ) : null}
        </CardBody>
      )}
    </Card>
  );
}
