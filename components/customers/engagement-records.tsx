import { Card, CardHead } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/shared/data-table";
import { EmptyState } from "@/components/shared/empty-state";
import type { formatsFor } from "@/components/shared/format";
import { sessionStatusNames } from "@/lib/customers/health/rules";
import type { HealthPart, SessionRecord } from "@/lib/customers/health/types";

type Format = ReturnType<typeof formatsFor>;

/** The agent messages that engagement counts, put together by conversation. */
export function EngagementRecords({
  sessions,
  part,
  format,
}: {
  sessions: SessionRecord[];
  part?: HealthPart;
  format: Format;
}) {
  const total = sessions.reduce((sum, session) => sum + session.messages_30d, 0);
  const stored = part?.count ?? 0;
  return (
    <Card
      id="engagement"
      bleed
      aria-labelledby="engagement-title"
      className="scroll-mt-16 target:border-accent"
    >
      <CardHead
        id="engagement-title"
        title="Engagement: agent messages of 30 days"
        meta={format.number(total)}
      />
      {sessions.length === 0 ? (
        <EmptyState bare title="No agent message in 30 days">
          <p>
            Each message of an agent&apos;s conversation about this customer gives ten of a hundred,
            until ten are reached.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          label="Agent conversations with messages in the last 30 days"
          columns={columns(format)}
          rows={sessions}
          rowKey={(session) => session.id}
          foot={
            <tr>
              <td className="h-10 border-t border-line px-4" colSpan={3}>
                All conversations
              </td>
              <td className="h-10 border-t border-line pr-4 pl-3 text-right">
                {format.number(total)}
              </td>
            </tr>
          }
        />
      )}
      {part && stored !== total ? (
        <p className="border-t border-line px-4 py-2.5 text-meta text-ink-2">
          The score counted {format.number(stored)}; 30 days have moved on since. Recalculate health
          to count again.
        </p>
      ) : null}
    </Card>
  );
}

function columns(format: Format): Column<SessionRecord>[] {
  return [
    {
      key: "agent",
      head: "Agent",
      cell: (session) => <span className="font-medium">{agentName(session.active_agent)}</span>,
    },
    {
      key: "status",
      head: "State",
      cell: (session) => sessionStatusNames[session.status] ?? session.status,
    },
    {
      key: "last",
      head: "Last message",
      cell: (session) => (
        <span title={format.dateTime(session.last_message_at)}>
          {format.relativeDay(session.last_message_at)}
        </span>
      ),
    },
    {
      key: "messages",
      head: "Messages",
      align: "right",
      cell: (session) => format.number(session.messages_30d),
    },
  ];
}

function agentName(agent: string | null): string {
  if (!agent) return "Agent";
  const words = agent.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
