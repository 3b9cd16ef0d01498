/** Terms that are defined in brackets and are no role of a party. */
export const noRole =
  /^(?:this|the|an?)?\s?(?:agreement|contract|amendment|effective\sdate|part(?:y|ies)|term|commencement\sdate|signing\sdate|closing|msa|sow|order|addendum|lease|license|plan)s?$/i;

/** The defined term in brackets behind a name: ("Client"), (hereinafter referred to as the "Supplier"). */
export function roleIn(brackets: string): string | null {
  const quoted = /["'*-]\s?(?:the\s|an?\s)?([^"]{1,60}?)[,.]?\s?["'*)]/i.exec(brackets);
  const plain =
    /(?:hereinafter|hereafter|herein)?,?\s?(?:referred\sto\sas|called|known\sas|designated|also)\s(?:the\s)?([A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})/.exec(
      brackets,
    );
  const short = /^\(\s?hereinafter,?\s(?:the\s)?([A-Z][\w-]{2,30})\)$/i.exec(brackets);
  const role = (quoted?.[1] ?? plain?.[1] ?? short?.[1])?.trim() ?? null;
  return role && !noRole.test(role) && /[A-Za-z]/.test(role) ? role : null;
}

/** Brackets that name several parties at once. */
export const together = /\b(?:part(?:y|ies)|collectively|together|each|individually|jointly)\b/i;
