import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createChunks, stringToBase64URL } from "@supabase/ssr";
import WebSocket from "ws";
import { ensureDependencies } from "../../supabase/local/dependencies.mjs";

// A quarter of all packages serve this file alone: they are installed when it runs.
await ensureDependencies(import.meta.dirname);
const { launch } = await import("chrome-launcher");
const { default: lighthouse, desktopConfig } = await import("lighthouse");

/**
 * Lighthouse on the pages people see most: `node e2e/performance/lighthouse.mjs [--mobile] [--only <part of an address>]`.
 * Uses the stack that E2E_BASE_URL names, or starts one. Prints the four scores of each page and what lowers them, with
 * Lighthouse's own figure for the speed of the machine at that moment (a quiet desk has 1,500 and more; a busy one
 * measures itself and not the page); ends with 1 when a score is below its mark.
 */
const marks = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

/** A session of somebody of the demonstration. */
async function signIn(email) {
  const answer = await fetch(`${process.env.E2E_API_URL}/auth/v1/token?grant_type=password`, {
    method: "POST",
    headers: { apikey: process.env.E2E_PUBLISHABLE_KEY, "content-type": "application/json" },
    body: JSON.stringify({ email, password: "Cairn-demo-2026" }),
  });
  if (!answer.ok) throw new Error(`Sign-in was refused: ${await answer.text()}`);
  return answer.json();
}

/** Gives the browser the cookie that the application would have set: a header of Lighthouse's own is lost to other cookies. */
async function keepSession(port, session) {
  const value = `base64-${stringToBase64URL(JSON.stringify(session))}`;
  const cookies = createChunks("sb-auth", value).map((chunk) => ({
    ...chunk,
    url: process.env.E2E_BASE_URL,
  }));
  const about = await (await fetch(`http://127.0.0.1:${port}/json/version`)).json();
  const socket = new WebSocket(about.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  // The one before may have been somebody else, in more pieces.
  for (const [id, method, params] of [
    [1, "Storage.clearCookies", {}],
    [2, "Storage.setCookies", { cookies }],
  ]) {
    socket.send(JSON.stringify({ id, method, params }));
    const answer = JSON.parse(await new Promise((resolve) => socket.once("message", resolve)));
    if (answer.error) throw new Error(answer.error.message);
  }
  socket.close();
}

/** The id of one row that a person may read. */
async function oneOf(query, { access_token }) {
  const answer = await fetch(`${process.env.E2E_API_URL}/rest/v1/${query}&select=id&limit=1`, {
    headers: {
      apikey: process.env.E2E_PUBLISHABLE_KEY,
      authorization: `Bearer ${access_token}`,
    },
  });
  return (await answer.json())[0].id;
}

/** The pages, as the people who see them most. */
async function pagesOf() {
  const csm = await signIn("csm@cairn.test");
  const member = await signIn("member@cairn.test");
  const mine = `u_id=eq.${member.user.id}`;
  const customer = await oneOf("customers?health_score=not.is.null&order=arr.desc", csm);
  const run = await oneOf(`assessment_sessions?${mine}&status=eq.in_progress`, member);
  const result = await oneOf(
    `assessment_scoring_results?user_id=eq.${member.user.id}&order=created_at.desc`,
    member,
  );
  return [
    { name: "/sign-in", path: "/sign-in", session: null },
    { name: "/home", path: "/home", session: csm },
    { name: "/customers", path: "/customers", session: csm },
    { name: "/customers/[id]", path: `/customers/${customer}`, session: csm },
    {
      name: "/assessments/take/[session]",
      path: `/assessments/take/${run}`,
      session: member,
    },
    { name: "/assessments/results/[id]", path: `/assessments/results/${result}`, session: member },
  ];
}

/** What a category lost points for. */
function losses({ lhr }, category) {
  return lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
    .map(
      ({ id }) =>
        `${lhr.audits[id].title}${lhr.audits[id].displayValue ? ` (${lhr.audits[id].displayValue})` : ""}`,
    );
}

/**
 * Runs Lighthouse over the pages.
 * @returns how many scores met their mark and how many did not, with the lines that say so.
 */
export async function measure({ mobile = false, only = "" } = {}) {
  const chromePath =
    process.env.CHROMIUM_PATH ??
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
      existsSync(file),
    );
  const pages = (await pagesOf()).filter(({ name }) => name.includes(only));
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  const lines = [];
  let passed = 0;
  let failed = 0;
  try {
    for (const { name, path, session } of pages) {
      if (session) await keepSession(chrome.port, session);
      const result = await lighthouse(
        process.env.E2E_BASE_URL + path,
        {
          port: chrome.port,
          logLevel: "error",
          onlyCategories: Object.keys(marks),
          // No page behind the sign-in is for search engines, and the sign-in page keeps them out on purpose.
          skipAudits: ["is-crawlable"],
        },
        mobile ? undefined : desktopConfig,
      );
      const landed = new URL(result.lhr.finalDisplayedUrl).pathname;
      if (landed !== path) throw new Error(`${path} led to ${landed}.`);
      const scores = [];
      for (const [category, mark] of Object.entries(marks)) {
        const score = Math.round((result.lhr.categories[category].score ?? 0) * 100);
        scores.push(`${category} ${score}`);
        if (score >= mark) passed += 1;
        else {
          failed += 1;
          for (const loss of losses(result, category)) scores.push(`\n    ${category}: ${loss}`);
        }
      }
      lines.push(
        `${name} (${mobile ? "phone" : "desk"}, machine ${Math.round(result.lhr.environment.benchmarkIndex)}): ${scores.join(", ").replaceAll(", \n", "\n")}`,
      );
    }
  } finally {
    chrome.kill();
  }
  return { passed, failed, lines };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf("--only");
  let stack = null;
  if (!process.env.E2E_BASE_URL) {
    const { startStack } = await import("../../supabase/local/stack.mjs");
    stack = await startStack();
    Object.assign(process.env, stack.env);
  }
  const { lines, failed } = await measure({
    mobile: process.argv.includes("--mobile"),
    only: at === -1 ? "" : process.argv[at + 1],
  });
  console.log(lines.join("\n"));
  await stack?.stop();
  process.exit(failed > 0 ? 1 : 0);
}
