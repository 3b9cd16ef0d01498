import { ChangeEmailForm } from "@/components/identity/change-email-form";
import { ChangePasswordForm } from "@/components/identity/change-password-form";
import { SessionList } from "@/components/identity/session-list";
import { formatsFor } from "@/components/shared/format";
import { Note } from "@/components/ui/note";
import { requireViewer } from "@/lib/identity/gate";
import { loadMailFolder } from "@/lib/identity/account/loaders";
import { loadSessions } from "@/lib/identity/session/loaders";
import { loadReader } from "@/lib/workspace/reader/loaders";

type Params = Promise<Record<string, string | string[] | undefined>>;

/** Address, password, and where the person is signed in. */
export async function SignInSettingsSection({ searchParams }: { searchParams: Params }) {
  const viewer = await requireViewer();
  const [reader, sessions, { changed }] = await Promise.all([
    loadReader(),
    loadSessions(),
    searchParams,
  ]);
  const formats = formatsFor(reader);
  return (
    <div className="grid gap-4">
      {changed === "email" ? (
        <Note tone="ok" role="status">
          Your address is {viewer.email} now. Sign in with it from here on.
        </Note>
      ) : null}
      <ChangeEmailForm email={viewer.email} mailFolder={loadMailFolder()} />
      <ChangePasswordForm email={viewer.email} />
      <SessionList
        sessions={sessions.map((session) => ({
          id: session.id,
          browser: session.browser,
          address: session.address,
          current: session.current,
          started: formats.dateTime(session.started_at),
        }))}
      />
    </div>
  );
}
