"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Answer, Answers, Run, SavedAnswer } from "@/lib/assessments/run/types";
import { callAction, type Action } from "@/lib/platform/use-action";
import {
  afterRead,
  afterSaved,
  keep,
  readKept,
  saysTheSame,
  toSend,
  type Notice,
  type Waiting,
} from "./player-queue";

export type SaveState = "saved" | "saving" | "offline" | "ended" | "closed";

type State = {
  answers: Answers;
  waiting: Waiting;
  notices: Record<string, Notice>;
  save: SaveState;
  savedAt: string | null;
};

const pauses = [2_000, 5_000, 10_000, 20_000];
const typingPause = 700;

/**
 * The answers of a run in this window: each is kept on the device at once, sent as soon as possible and again until the
 * server has it. `run` opens it on the server (an id, or a guest's secret).
 */
export function useAnswers(
  run: Run,
  key: string,
  actions: { save: Action<SavedAnswer[]>; read: Action<Answers | null> },
) {
  const [state, set] = useReducer((now: State, change: Partial<State>) => ({ ...now, ...change }), {
    answers: run.answers,
    waiting: {},
    notices: {},
    save: "saved",
    savedAt: run.last_answered_at,
  });
  // The truth between two renders: several answers may come before React paints.
  const live = useRef(state);
  const own = useRef(new Map<string, Answer[]>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void> | null>(null);
  const failures = useRef(0);

  const update = useCallback((change: Partial<State>) => {
    live.current = { ...live.current, ...change };
    set(change);
  }, []);

  const send = useCallback(
    async function again(): Promise<void> {
      clearTimeout(timer.current);
      if (sending.current) return sending.current;
      const sent = live.current.waiting;
      if (!Object.keys(sent).length) return;
      const work = async () => {
        update({ save: "saving" });
        for (const [question, { answer }] of Object.entries(sent))
          own.current.set(question, [...(own.current.get(question) ?? []), answer]);
        const outcome = await callAction(actions.save, {
          run: key,
          answers: toSend(sent, Date.now()),
        });
        if ("failure" in outcome) {
          const { code } = outcome.failure;
          failures.current += 1;
          update({
            save:
              code === "session_ended" ? "ended" : code === "session_closed" ? "closed" : "offline",
          });
          if (code !== "session_closed")
            timer.current = setTimeout(
              () => void again(),
              pauses[Math.min(failures.current, pauses.length) - 1],
            );
          return;
        }
        failures.current = 0;
        const next = afterSaved(live.current, sent, outcome.data, (question, answer) =>
          Boolean(own.current.get(question)?.some((mine) => saysTheSame(mine, answer))),
        );
        keep(run.session, next.waiting);
        const more = Object.keys(next.waiting).length > 0;
        update({
          answers: next.answers,
          waiting: next.waiting,
          notices: { ...live.current.notices, ...next.notices },
          save: more ? "saving" : "saved",
          savedAt: new Date().toISOString(),
        });
        if (more) timer.current = setTimeout(() => void again(), 50);
      };
      sending.current = work().finally(() => {
        sending.current = null;
      });
      return sending.current;
    },
    [actions.save, key, run.session, update],
  );

  /** Takes an answer or a part of one. Typing waits for a pause; a choice goes at once. */
  const give = useCallback(
    (question: string, change: Answer, typing = false) => {
      const before = live.current.answers[question] ?? {};
      const answer = { ...before, ...change, answered_by_name: null };
      const waiting = { ...live.current.waiting, [question]: { answer, at: Date.now() } };
      const { [question]: _read, ...notices } = live.current.notices;
      keep(run.session, waiting);
      update({
        answers: { ...live.current.answers, [question]: answer },
        waiting,
        notices,
        save: live.current.save === "saved" ? "saving" : live.current.save,
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), typing ? typingPause : 60);
    },
    [run.session, send, update],
  );

  /** Sends what waits now; true once the server has everything. */
  const flush = useCallback(async () => {
    await send();
    if (sending.current) await sending.current;
    if (Object.keys(live.current.waiting).length && live.current.save !== "offline") await send();
    return Object.keys(live.current.waiting).length === 0;
  }, [send]);

  useEffect(() => {
    // What an earlier window could not send comes first.
    const kept = readKept(run.session);
    if (Object.keys(kept).length) {
      const answers = { ...live.current.answers };
      for (const [question, { answer }] of Object.entries(kept)) answers[question] = answer;
      update({ answers, waiting: kept });
      void send();
    }
    const again = () => void send();
    let reading = false;
    const read = async () => {
      // A tab that comes to the front is told twice, by the window and by the document.
      if (reading || document.visibilityState !== "visible") return;
      reading = true;
      await send();
      const outcome = await callAction(actions.read, { run: key });
      reading = false;
      if ("failure" in outcome || !outcome.data) return;
      const next = afterRead(live.current, outcome.data);
      update({ answers: next.answers, notices: { ...live.current.notices, ...next.notices } });
    };
    const onVisible = () => void read();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("focus", onVisible);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("focus", onVisible);
    };
  }, [actions.read, key, run.session, send, update]);

  return {
    answers: state.answers,
    notices: state.notices,
    save: state.save,
    savedAt: state.savedAt,
    waiting: Object.keys(state.waiting).length,
    give,
    flush,
  };
}
