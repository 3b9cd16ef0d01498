"use client";

import { useEffect, useEffectEvent } from "react";
import { silencedKey } from "@/components/shell/shortcuts";
import type { Question } from "@/lib/assessments/template/types";

const questionOf = (node: Element | null) => node?.closest<HTMLElement>("[data-question]") ?? null;

const silenced = () => {
  try {
    return localStorage.getItem(silencedKey) === "off";
  } catch {
    return false;
  }
};

/** Moves the focus into a question: to what is chosen, else to its first control. */
export function focusQuestion(section: HTMLElement | null | undefined) {
  if (!section) return;
  const control =
    section.querySelector<HTMLElement>("input:checked") ??
    section.querySelector<HTMLElement>("input,textarea,button");
  control?.focus({ preventScroll: true });
  section.scrollIntoView({ block: "nearest" });
}

/**
 * 0 to 5 answer the question that has the focus (or the first open one), N says that it does not apply, J and K go to the
 * next and the one before. Silent while typing, and where the person switched single keys off.
 */
export function usePlayerKeys(
  questions: Question[],
  isOpen: (key: string) => boolean,
  on: { point: (key: string, value: number) => void; notApplicable: (key: string) => void },
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("textarea,select,input:not([type=radio])") || silenced()) return;
    if (document.querySelector("dialog:modal,:popover-open")) return;
    const sections = [...document.querySelectorAll<HTMLElement>("main [data-question]")];
    const key = event.key.toLowerCase();
    const here = questionOf(document.activeElement);
    if (key === "j" || key === "k") {
      const at = here ? sections.indexOf(here) : key === "j" ? -1 : sections.length;
      const next = sections[at + (key === "j" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      focusQuestion(next);
      return;
    }
    if (!/^[0-5n]$/.test(key)) return;
    const name = here?.dataset.question ?? questions.find((question) => isOpen(question.key))?.key;
    const question = questions.find((each) => each.key === name);
    if (!question) return;
    if (key === "n" && question.not_applicable !== false) on.notApplicable(question.key);
    else if (key !== "n" && question.kind === "scale") on.point(question.key, Number(key));
    else return;
    event.preventDefault();
    const section = here ?? sections.find((each) => each.dataset.question === name);
    // After the answer is drawn, so that the focus is on what was chosen; not where a quick hand has gone on meanwhile.
    const before = document.activeElement;
    requestAnimationFrame(() => {
      if (document.activeElement === before) focusQuestion(section);
    });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
