import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { vector } from "@electric-sql/pglite-pgvector";
import { pgtap } from "@electric-sql/pglite-pgtap";
import { ImageFs } from "./image";
import { rememberStart } from "./rewind";
import { checksum, readBootstrap, readMigrations, readSeed, type SchemaFile } from "./schema-files";

export type TestDatabase = PGlite;

const extensions = { vector, pg_trgm, pgcrypto, pgtap };

// An image fits the engine that made it, so the engine's version is part of its name.
const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
const engineVersion = readFileSync(join(dirname(engine), "../package.json"), "utf8");

// 32 MB for pages instead of 128, which would be filled with zeros at each start and never be used.
const startParams = [...PGlite.defaultStartParams, "-B", "4096"];

/** Databases of this process that a test file has closed, by their image, each with the way back to its start. */
const closed = new Map<string, { db: PGlite; goBack: () => void }[]>();

/**
 * A database of its own with all chapters applied, in this process. The schema is built once per
 * checksum and kept in the system's temporary directory. A process opens it from that image once; what
 * a test file has closed is set back to the start for the next.
 */
export async function createTestDatabase(options: { seed?: boolean } = {}): Promise<TestDatabase> {
  const files = [readBootstrap(), ...readMigrations()];
  const seed = options.seed ? readSeed() : null;
  const image = await (seed ? seededImage(files, seed) : bareImage(files));
  const again = closed.get(image)?.pop();
  if (again) {
    again.goBack();
    return again.db;
  }
  const db = await PGlite.create({ extensions, startParams, fs: new ImageFs(image) });
  const goBack = await rememberStart(db);
  db.close = async () => {
    // What was asked before is answered first.
    await db.runExclusive(async () => {});
    closed.set(image, [...(closed.get(image) ?? []), { db, goBack }]);
  };
  return db;
}

// The last word is for how an image is made: one that was made another way is not taken.
const keyOf = (files: readonly SchemaFile[]) => checksum(files, engineVersion, "at rest");

const bareImage = (files: readonly SchemaFile[]) =>
  findOrBuildImage(keyOf(files), () => buildImage(files));

/** The demonstration begins from the image of the schema alone, which other tests need as well. */
const seededImage = (files: readonly SchemaFile[], seed: SchemaFile) =>
  findOrBuildImage(keyOf([...files, seed]), async () => {
    const bare = await readFile(await bareImage(files));
    return buildImage([seed], new Blob([new Uint8Array(bare)]));
  });

async function findOrBuildImage(key: string, build: () => Promise<Buffer>): Promise<string> {
  const directory = join(tmpdir(), "cairn-test-databases");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const image = join(directory, `${key}.tar`);
  const lock = `${image}.building`;

  // Test files start in parallel processes: the first builds, the others wait for its image.
  for (;;) {
    if (isPresent(image)) return image;
    if (takeLock(lock)) break;
    await sleep(100);
  }
  try {
    // The build of the process we waited for may have ended between the two looks above.
    if (isPresent(image)) return image;
    const scratch = `${image}.${process.pid}`;
    writeFileSync(scratch, await build(), { mode: 0o600 });
    renameSync(scratch, image);
    sweepImages(directory);
    return image;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function buildImage(files: readonly SchemaFile[], from?: Blob): Promise<Buffer> {
  const db = await PGlite.create({ extensions, loadDataDir: from });
  try {
    for (const file of files) {
      await db.exec(file.sql).catch((error: Error & { position?: string; where?: string }) => {
        const line = file.sql.slice(0, Number(error.position ?? 0)).split("\n").length;
        throw new Error(`${file.name}:${line}: ${error.message} ${error.where ?? ""}`, {
          cause: error,
        });
      });
    }
    // Without it each database would begin by doing all of the building once more, out of the log.
    await db.exec("set wal_recycle = off; checkpoint");
    const dump = await db.dumpDataDir("none");
    return Buffer.from(await dump.arrayBuffer());
  } finally {
    await db.close();
  }
}

/** Every edit of a chapter leaves an image behind; those of another day go. */
function sweepImages(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 86_400_000) rmSync(file, { recursive: true, force: true });
  }
}

function isPresent(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** A directory is made by exactly one process; one left behind by a killed run is taken over. */
function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 120_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
