import net from "node:net";

import { Refusal } from "./settings.mjs";

/** True when the port can be listened on at 127.0.0.1 right now. */
export function portIsFree(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Stops with a sentence that names the port and the variable that moves it. */
export async function requireFreePort(port, variable, what) {
  if (await portIsFree(port)) return;
  throw new Refusal(
    `Port ${port} for ${what} is taken by another program. Stop it, or choose another port with ${variable}, for example ${variable}=${port + 1000 > 65_535 ? port - 1000 : port + 1000}.`,
  );
}

/**
 * A free port below the range from which the system takes ports for outgoing connections: an outgoing connection of
 * our own once took the port that was about to be listened on.
 */
export async function findFreePort() {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    if (await portIsFree(port)) return port;
  }
  throw new Refusal("No free port was found between 15000 and 30000.");
}
