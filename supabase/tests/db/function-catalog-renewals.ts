import type { DefinerFunction } from "./function-catalog";

/** Renewals, insights and the calendar: see `function-catalog.ts`. */
export const renewalFunctions: Record<string, DefinerFunction> = {
  "public.list_renewals(jsonb,text,text,jsonb,integer,date)": {
    door: "caller",
    why: "one call a page; names the caller's customers explicitly, a platform admin's are everybody's",
  },
  "public.get_renewal_history(uuid)": {
    door: "caller",
    why: "joins the names of colleagues; the customer's CSM",
  },
  "public.set_renewal_likelihood(uuid,integer,text)": {
    door: "caller",
    why: "nobody may write renewals; the customer's CSM",
  },
  "public.set_renewal_forecasts(jsonb)": {
    door: "caller",
    why: "nobody may write renewals; the customers' CSM",
  },
  "public.win_renewal(uuid,numeric,date,boolean,text)": {
    door: "caller",
    why: "writes renewal, history and contract in one step; the customer's CSM",
  },
  "public.lose_renewal(uuid,text,text)": {
    door: "caller",
    why: "nobody may write renewals; the customer's CSM",
  },
  "public.reopen_renewal(uuid)": {
    door: "caller",
    why: "takes renewal and contract back in one step; the customer's CSM",
  },
  "public.list_meetings(text,jsonb,jsonb,integer)": {
    door: "caller",
    why: "asks the question of four policies once; names the caller's customers explicitly",
  },
  "public.list_insights(jsonb,text,text,jsonb,integer)": {
    door: "caller",
    why: "one call a page; names the caller's customers explicitly",
  },
  "public.get_insight_board(jsonb,text,integer)": {
    door: "caller",
    why: "one call a page; names the caller's customers explicitly",
  },
  "public.get_insight(uuid)": {
    door: "caller",
    why: "joins the names of colleagues; the customer's CSM",
  },
  "public.change_insights(text,text,uuid[],jsonb,integer)": {
    door: "caller",
    why: "nobody may write insight_changes, which the undo trusts; the customers' CSM",
  },
  "public.undo_insight_change(uuid)": {
    door: "caller",
    why: "writes insight_changes; whoever made the change, and only customers they still have",
  },
  "public.list_entitlement_usage(uuid)": {
    door: "open",
    why: "asks once whose customer it is instead of three policies; empty for anybody else",
  },
  "public.issue_calendar_feed()": {
    door: "caller",
    why: "nobody may write feeds and the hash of the secret; CSMs and platform admins",
  },
  "public.revoke_calendar_feed()": { door: "caller", why: "nobody may write feeds; one's own" },
  "public.read_calendar_feed(text)": {
    door: "open",
    why: "calendar programs have no session; 32 random bytes are the key, and what it opens is what its person may see now",
  },
};
