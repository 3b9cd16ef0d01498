"use client";

import dynamic from "next/dynamic";

/** The preview as a file of its own: most visits do not ask for it. */
export const HealthModelEffect = dynamic(() =>
  import("./health-model-asking").then((file) => file.HealthModelAsking),
);
