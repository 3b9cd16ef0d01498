/** Runs the given work once on Ctrl-C or a request to end, then leaves. A second Ctrl-C does not wait. */
export function stopOnSignal(stop) {
  let stopping = false;
  const leave = async (signal) => {
    if (stopping) {
      if (signal === "SIGINT" && Date.now() - stopping > 2000) process.exit(130);
      return;
    }
    stopping = Date.now();
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => leave(signal));
}
