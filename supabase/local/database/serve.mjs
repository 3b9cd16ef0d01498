import { fork } from "node:child_process";
import path from "node:path";

import { ensureLayout } from "../paths.mjs";
import { Refusal } from "../settings.mjs";

/**
 * Starts the database alone in a process of its own and keeps it there: a client that makes the engine fall over costs
 * its own connection, not the service.
 */
export async function serveDatabase(options) {
  ensureLayout(options.dataDir);
  const state = { child: null, stopping: false };

  function launch() {
    const child = fork(
      path.join(import.meta.dirname, "serve-process.mjs"),
      [JSON.stringify(options)],
      {
        stdio: ["ignore", "ignore", "pipe", "ipc"],
        env: { ...process.env, NODE_OPTIONS: "", LITE_TELEMETRY: "0" },
      },
    );
    state.child = child;
    let words = "";
    child.stderr.on("data", (data) => (words = (words + data).slice(-4000)));
    return new Promise((resolve, reject) => {
      let ready = false;
      child.on("message", (message) => {
        if (message.type === "phase") options.say?.(message.text);
        if (message.type === "fault")
          options.say?.(`The database process ended (${message.message}). Starting it again`);
        if (message.type === "fatal") reject(new Refusal(message.message));
        if (message.type === "ready") {
          ready = true;
          resolve(message.port);
        }
      });
      child.once("exit", (code) => {
        if (!ready) reject(new Error(`The database process ended with ${code}. ${words}`));
        else if (!state.stopping) launch().catch((error) => options.say?.(error.message));
      });
    });
  }

  const port = await launch();
  // A restart must come back where clients look for it.
  options.port = port;
  return {
    port,
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    get pid() {
      return state.child.pid;
    },
    async stop() {
      state.stopping = true;
      const { child } = state;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(timer);
    },
  };
}
