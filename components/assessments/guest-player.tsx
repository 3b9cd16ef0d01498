import type { Run } from "@/lib/assessments/run/types";
import {
  completeGuestRunAction,
  readGuestAnswersAction,
  saveGuestAnswersAction,
} from "@/lib/assessments/guest/actions";
import { Player } from "./player";

const actions = {
  save: saveGuestAnswersAction,
  read: readGuestAnswersAction,
  complete: completeGuestRunAction,
};

/** The player for whoever holds a link: the secret opens the run, and the page of the link shows what came of it. */
export function GuestPlayer({ run, token }: { run: Run; token: string }) {
  return (
    <Player
      run={run}
      runKey={token}
      actions={actions}
      leave={null}
      resultHref={`/assess/${token}`}
      reader={{ locale: "en-GB", timeZone: "UTC" }}
    />
  );
}
