// One of several processes that want the same lock at the same moment.
import { takeLock } from "../../local/lock.mjs";

process.on("message", async () => {
  const lock = await takeLock(process.argv[2], "racer");
  process.send(lock.holder ? "refused" : "owner");
});
