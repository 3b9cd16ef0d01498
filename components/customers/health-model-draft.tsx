"use client";

import dynamic from "next/dynamic";

/** The form of a draft as a file of its own: most visits read a version, and should not load what edits one. */
export const HealthModelDraft = dynamic(() =>
  import("./health-model-form").then((file) => file.HealthModelForm),
);
