"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { checkContentAction, saveDraftAction } from "@/lib/assessments/template/actions";
import { placeFault, tidy, withShape, type Fault } from "@/lib/assessments/template/rules";
import type { Content, Template } from "@/lib/assessments/template/types";
import type { Failure } from "@/lib/platform/result";
import { callAction } from "@/lib/platform/use-action";

export type Facts = { title: string; summary: string; minutes: string; change_note: string };
type State = { facts: Facts; content: Content };

const pause = 700;

/**
 * A draft in the browser: what is typed stays whatever the server answers, is checked while one writes, and is saved on
 * request against the state it began from.
 */
export function useDraft(template: Template) {
  const [state, setState] = useState<State>(() => ({
    facts: {
      title: template.title,
      summary: template.summary,
      minutes: String(template.minutes),
      change_note: template.change_note ?? "",
    },
    content: withShape(template.content),
  }));
  const [faults, setFaults] = useState<Fault[]>(() => template.faults.map(placeFault));
  const [checking, setChecking] = useState(false);
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const stamp = useRef(template.updated_at);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const check = useCallback((content: Content) => {
    clearTimeout(timer.current);
    setChecking(true);
    const mine = ++turn.current;
    timer.current = setTimeout(async () => {
      const outcome = await callAction<string[]>(checkContentAction, {
        content: tidy(content),
      });
      // An answer that was overtaken by more typing is dropped.
      if (mine !== turn.current) return;
      setChecking(false);
      if ("data" in outcome) setFaults(outcome.data.map(placeFault));
    }, pause);
  }, []);

  const setFacts = (change: Partial<Facts>) => {
    setState((now) => ({ ...now, facts: { ...now.facts, ...change } }));
    setDirty(true);
  };

  const setContent = useCallback(
    (change: (content: Content) => Content) => {
      setState((now) => {
        const content = change(now.content);
        check(content);
        return { ...now, content };
      });
      setDirty(true);
    },
    [check],
  );

  async function save() {
    if (busy) return;
    setBusy(true);
    setError(null);
    const sent = state;
    const outcome = await callAction<{ updated_at: string; faults: string[] }>(saveDraftAction, {
      id: template.id,
      updated_at: stamp.current,
      ...sent.facts,
      content: tidy(sent.content),
    });
    setBusy(false);
    if ("failure" in outcome) return setError(outcome.failure);
    stamp.current = outcome.data.updated_at;
    turn.current += 1;
    setChecking(false);
    setFaults(outcome.data.faults.map(placeFault));
    setDirty(false);
  }

  const onSave = useEffectEvent(() => void save());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      onSave();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    if (!dirty) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [dirty]);

  return { ...state, faults, checking, dirty, busy, error, setFacts, setContent, save };
}

export type Draft = ReturnType<typeof useDraft>;
