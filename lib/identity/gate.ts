import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { baseAction, isUnreachable } from "@/lib/platform/action";
import { AppError, asError } from "@/lib/platform/errors";
import { askedPath, getDb, isValidToken } from "@/lib/platform/supabase/server";
import type { Viewer } from "./viewer/types";

/** Thrown by pages when the backend did not answer; the error page says so and offers to try again. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
  /** All that reaches the browser of an error: by it the error page knows a silent server from a fault. */
  readonly digest = "unavailable";
  constructor() {
    super("unavailable");
  }
}

/**
 * The signed-in person, or null. One call a request. The database decides: a revoked session or a deactivated account is
 * nobody, however good the token still is.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const db = await getDb();
  const { data } = await db.auth.getSession();
  if (!data.session || !(await isValidToken(db, data.session.access_token))) return null;
  const viewer = await db.rpc("get_viewer");
  if (viewer.error) {
    if (isUnreachable({ ...viewer.error, status: viewer.status })) throw new UnavailableError();
    if (viewer.status === 401 || viewer.status === 403) return null;
    throw asError(viewer.error);
  }
  return viewer.data as Viewer | null;
});

/** Leads to sign-in and from there back to the page that was asked for: its session ended elsewhere. */
export async function redirectToSignIn(): Promise<never> {
  const next = (await headers()).get(askedPath);
  const back = next && next !== "/home" ? `&next=${encodeURIComponent(next)}` : "";
  redirect(`/sign-in?reason=ended${back}` as Route);
}

/** The signed-in person, for pages: everybody else is led to sign-in, a person without an organization to /welcome. */
export async function requireViewer(
  options: { withoutOrganization?: boolean } = {},
): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) return redirectToSignIn();
  if (viewer.org_needed && !options.withoutOrganization) redirect("/welcome");
  return viewer;
}

/** For pages of the console: anybody but a platform admin is sent home. */
export async function requireAdmin(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.role !== "admin") redirect("/home");
  return viewer;
}

/** For pages of CSMs and platform admins. */
export async function requireCsm(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.role === "user") redirect("/home");
  return viewer;
}

/** Writes a refusal of the product's own to the audit log: row level security refuses in silence, the gate must not. */
async function refuse(name: string): Promise<never> {
  const db = await getDb();
  await db.rpc("log_refusal", { p_action: name, p_details: {} });
  throw new AppError("not_allowed");
}

/** Anybody, signed in or not. */
export const publicAction = baseAction.use(async ({ next }) =>
  next({ ctx: { db: await getDb() } }),
);

/** A signed-in person. */
export const viewerAction = publicAction.use(async ({ next, ctx }) => {
  const viewer = await getViewer().catch((error: unknown) => {
    throw error instanceof UnavailableError ? new AppError("unavailable") : error;
  });
  if (!viewer) throw new AppError("session_ended");
  return next({ ctx: { ...ctx, viewer } });
});

/** A CSM or platform admin. */
export const csmAction = viewerAction.use(async ({ next, ctx, metadata }) => {
  if (ctx.viewer.role === "user") return refuse(metadata.name);
  return next({ ctx });
});

/** An owner or admin of the organization worked in now, or a platform admin. */
export const orgAdminAction = viewerAction.use(async ({ next, ctx, metadata }) => {
  const { org, role } = ctx.viewer;
  if (role !== "admin" && (!org || org.role === "member")) return refuse(metadata.name);
  return next({ ctx });
});

/** A platform admin. */
export const adminAction = viewerAction.use(async ({ next, ctx, metadata }) => {
  if (ctx.viewer.role !== "admin") return refuse(metadata.name);
  return next({ ctx });
});
