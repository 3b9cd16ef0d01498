import net from "node:net";

/** An error of the Postgres protocol, as every client prints it. */
export function fatalMessage(code, message) {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/**
 * While the backend runs its database takes nobody else, because a second client would share the first one's session.
 * Whoever tries is told so in the language of their client, instead of finding a closed port.
 */
export async function refuseClients(port) {
  const server = net.createServer((socket) => {
    socket.setTimeout(5000, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      // An offer to encrypt comes first and wants one letter; "N" makes the client go on in plain text.
      const code = data.length === 8 ? data.readInt32BE(4) : 0;
      if (code === 80_877_103 || code === 80_877_104) {
        socket.write("N");
        return;
      }
      socket.end(
        fatalMessage(
          "53300",
          "Cairn's backend is running, and its embedded database takes one client only. Stop the backend, then run: npm run db",
        ),
      );
    });
  });
  server.maxConnections = 20;
  return new Promise((resolve) => {
    // A taken port is no reason not to start: this service is a courtesy.
    server.once("error", () => resolve({ close: async () => {} }));
    server.listen(port, "127.0.0.1", () =>
      resolve({ close: () => new Promise((done) => server.close(done)) }),
    );
  });
}
