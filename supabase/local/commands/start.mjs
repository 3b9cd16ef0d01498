import { spawn } from "node:child_process";
import path from "node:path";

import { ensureBuild } from "../build.mjs";
import { ensureDependencies } from "../dependencies.mjs";
import { applicationEnv, readInstallation, requireFree } from "../installation.mjs";
import { cronSecret, scheduleJobs } from "../jobs.mjs";
import { loadKeys } from "../keys.mjs";
import { root } from "../paths.mjs";
import { requireFreePort } from "../ports.mjs";
import { elapsed, run, say } from "../say.mjs";
import { loadEnvFiles, readSettings, Refusal } from "../settings.mjs";
import { stopOnSignal } from "../signals.mjs";
import { Supervisor } from "../supervisor.mjs";

/** Lines of the application's process that say nothing to the person who started it. */
const noise = /Node\.js 20 and below are deprecated|^\s*$/;

const demoPeople = [
  ["csm@cairn.test", "customer-success manager"],
  ["csm2@cairn.test", "customer-success manager"],
  ["owner@cairn.test", "owner of a customer organization"],
  ["member@cairn.test", "member of that organization"],
  ["owner2@cairn.test", "owner of another organization"],
  ["member2@cairn.test", "member of that one"],
  ["admin@cairn.test", "platform administrator"],
];

function startNext({ dev, port, env }) {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const args = [next, dev ? "dev" : "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) if (!noise.test(line) && (dev || answered)) console.log(line);
      if (!dev && !answered) early.push(...lines.filter((line) => !noise.test(line)));
    });
  }
  return child;
}

let answered = false;
const early = [];

async function waitForAnswer(url, child) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    try {
      await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
      answered = true;
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  for (const line of early) say(line);
  throw new Refusal("The application did not start. Its last words are above.");
}

/** `npm start`, and with --dev `npm run dev`. */
await run(async () => {
  const dev = process.argv.includes("--dev");
  loadEnvFiles();
  const settings = readSettings();
  const { dataDir, apiPort, webPort } = settings;
  if (settings.hosted) await requireFreePort(webPort, "PORT", "the application");
  else await requireFree({ dataDir, apiPort, webPort });
  await ensureDependencies();
  if (!dev) await ensureBuild();

  let supervisor = null;
  let next = null;
  let stopping = false;
  let endJobs = () => {};
  const stop = async () => {
    stopping = true;
    endJobs();
    if (next && next.exitCode === null) {
      next.kill("SIGTERM");
      await Promise.race([
        new Promise((resolve) => next.once("exit", resolve)),
        new Promise((resolve) => setTimeout(resolve, 4000)),
      ]);
      next.kill("SIGKILL");
    }
    await supervisor?.stop();
  };
  stopOnSignal(stop);

  let env = {};
  let demo = false;
  if (!settings.hosted) {
    say("Starting the database …");
    const what = dev ? "npm run dev" : "npm start";
    supervisor = new Supervisor({
      ...settings,
      what,
      say,
      onGiveUp: () => stop().then(() => process.exit(1)),
    });
    await supervisor.start();
    demo = settings.demo && readInstallation(dataDir).seeded === true;
    env = applicationEnv({ url: supervisor.url, keys: loadKeys(dataDir), settings, dataDir, demo });
    env.CRON_SECRET = cronSecret();
  }

  say("Starting the application …");
  next = startNext({ dev, port: webPort, env });
  const url = `http://127.0.0.1:${webPort}`;
  await waitForAnswer(`${url}/sign-in`, next).catch(async (error) => {
    await stop();
    throw error;
  });
  next.once("exit", async (code, signal) => {
    if (stopping) return;
    say(`The application ended (${signal ?? code}).`);
    await stop();
    process.exit(1);
  });
  if (env.CRON_SECRET) endJobs = scheduleJobs({ url, secret: env.CRON_SECRET, say });
  greet({ url, demo, settings });
});

function greet({ url, demo, settings }) {
  say(`\nCairn is ready after ${elapsed()}:  ${url}\n`);
  if (settings.hosted) {
    say(`It uses the Supabase project at ${process.env.SUPABASE_URL}.`);
  } else {
    if (demo) {
      say("Sign in with one click, or with the password Cairn-demo-2026:");
      for (const [email, role] of demoPeople) say(`  ${email.padEnd(20)} ${role}`);
    }
    say(`\nThe data: ${settings.dataDir}`);
    if (!settings.smtpUrl) say(`Mails are kept there in mail/; set SMTP_URL to send them.`);
  }
  say("Ctrl-C stops everything.");
}
