// A launcher that a test can kill -9.
import { startBackend } from "../../local/testing.mjs";

const [dataDir, schemaDir] = process.argv.slice(2);
const backend = await startBackend({ dataDir, schemaDir, fresh: true });
process.send({ ...backend.pids, url: backend.url });
