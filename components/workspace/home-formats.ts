import type { formatsFor } from "@/components/shared/format";

/** The reader's formatters, made once a request and passed down. */
export type HomeFormats = ReturnType<typeof formatsFor>;
