import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * PGlite does not lock its folder: two processes open it, both acknowledge writes, and it never opens again. So one
 * owner at a time, held by a file with the owner's process id and start time. A lock is stale only when that very
 * process is gone; it is never taken from a living one, because a busy database looks dead to any heartbeat.
 */

/** When the process started, in the system's own words; null where it cannot be known or the process is gone. */
export function processStart(pid) {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The second field is the command in brackets and may contain anything, so count from its end.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // A zombie has ended: its files are closed, only its parent has not looked yet.
      return fields[0] === "Z" ? null : fields[19];
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return null;
  }
  if (process.platform === "win32") return "alive";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** Who holds the lock, or null. A holder that no longer runs is nobody. */
export function lockHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8"));
    return processStart(holder.pid) === holder.started ? holder : null;
  } catch {
    return null;
  }
}

function tryLink(file, content) {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a stale lock under a second lock, so that of several that find it stale only one removes it. */
function clearStale(file, content) {
  const broom = `${file}.clearing`;
  if (!tryLink(broom, content)) {
    try {
      // A process killed with the broom in its hand leaves it behind; clearing takes milliseconds, so age tells.
      if (!lockHolder(broom) && Date.now() - statSync(broom).mtimeMs > 3000) {
        rmSync(broom, { force: true });
      }
    } catch {
      // Somebody else put it away between the two looks.
    }
    return;
  }
  try {
    if (!lockHolder(file)) rmSync(file, { force: true });
  } finally {
    rmSync(broom, { force: true });
  }
}

/**
 * Takes the lock or returns who holds it. `facts` are written into it for whoever looks.
 * @returns {Promise<{ release: () => void } | { holder: { pid: number, what: string } }>}
 */
export async function takeLock(file, what, waitMs = 0, facts = {}) {
  const mine = { ...facts, pid: process.pid, started: processStart(process.pid), what };
  const content = JSON.stringify(mine);
  const deadline = Date.now() + waitMs;
  // Clearing a stale lock can lose a race a few times over; a living holder ends the loop at once when not waiting.
  for (let attempt = 0; ; attempt += 1) {
    if (tryLink(file, content)) {
      const release = () => {
        try {
          if (readFileSync(file, "utf8") === content) rmSync(file, { force: true });
        } catch {
          // Already gone.
        }
      };
      return { release };
    }
    const holder = lockHolder(file);
    if (holder) {
      if (Date.now() >= deadline) return { holder };
    } else {
      clearStale(file, content);
      if (attempt > 500) return { holder: { pid: 0, what: "unknown" } };
    }
    await new Promise((resolve) => setTimeout(resolve, holder ? 100 : 10));
  }
}
