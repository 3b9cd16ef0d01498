import type { PGlite } from "@electric-sql/pglite";

type Node = {
  name: string;
  parent: Node;
  mode: number;
  /** When it was last written, in milliseconds. */
  mtime: number;
  contents: Uint8Array | Record<string, Node> | null;
  usedBytes: number;
};
type Stream = { fd: number | null; position: number };
type Files = {
  streams: (Stream | null | undefined)[];
  lookupPath: (path: string) => { node: Node };
  hashAddNode: (node: Node) => void;
  hashRemoveNode: (node: Node) => void;
};
type Engine = {
  FS: Files;
  wasmMemory: WebAssembly.Memory;
  stackSave: () => number;
  stackRestore: (stack: number) => void;
};

const page = 65_536;
const emptyPage = Buffer.alloc(page);

/** What a file's time is set to when its bytes are known; the engine sets the present one with every write. */
const untouched = 1;

/**
 * Remembers an opened database, so that it can be set back in a fraction of the time that opening another takes. The engine is
 * a memory and a file system, both in this process, and both are written back. Held elsewhere is only which libraries are
 * loaded, so all that the catalog names are loaded first.
 * @returns sets the database back to this moment, however often; nothing may be running in it then.
 */
export async function rememberStart(db: PGlite): Promise<() => void> {
  const { rows } = await db.query<{ probin: string }>(
    "select distinct probin from pg_proc where probin is not null",
  );
  await db.exec(rows.map(({ probin }) => `load '${probin}';`).join(""));
  const { FS, wasmMemory, stackSave, stackRestore } = db.Module as unknown as Engine;
  const stack = stackSave();
  const memory = pagesOf(wasmMemory.buffer);
  const top = FS.lookupPath("/pglite/data").node;
  const files = filesOf(top);
  const streams = FS.streams.map((stream) => stream && { stream, position: stream.position });

  return () => {
    stackRestore(stack);
    // The memory may have grown since, and never shrinks.
    const now = new Uint8Array(wasmMemory.buffer);
    for (let at = 0; at < now.length; at += page) now.set(memory.get(at) ?? emptyPage, at);
    forget(FS, top);
    for (const file of files) putBack(FS, file);
    FS.streams.length = 0;
    for (const [fd, saved] of streams.entries()) {
      // One that was closed since has lost its number.
      if (saved) Object.assign(saved.stream, { fd, position: saved.position });
      FS.streams.push(saved?.stream);
    }
  };
}

/** The pages of a memory that hold anything, by where they begin. */
function pagesOf(memory: ArrayBuffer): Map<number, Uint8Array> {
  const pages = new Map<number, Uint8Array>();
  for (let at = 0; at < memory.byteLength; at += page) {
    const bytes = Buffer.from(memory, at, page);
    if (!bytes.equals(emptyPage)) pages.set(at, new Uint8Array(bytes));
  }
  return pages;
}

type Saved = Pick<Node, "name" | "parent" | "contents" | "usedBytes"> & {
  node: Node;
  /** A copy of what a file held. */
  bytes?: Uint8Array;
};

/** Everything below a folder, folders before what lies in them, with a copy of each file's bytes. */
function filesOf(folder: Node): Saved[] {
  return childrenOf(folder).flatMap((node): Saved[] => {
    const { name, contents, usedBytes } = node;
    const saved = { node, name, parent: folder, contents, usedBytes };
    if (isFolder(node)) return [saved, ...filesOf(node)];
    node.mtime = untouched;
    return [{ ...saved, bytes: new Uint8Array((contents as Uint8Array | null) ?? []) }];
  });
}

function putBack(FS: Files, { node, bytes, name, parent, contents, usedBytes }: Saved) {
  Object.assign(node, { name, parent, usedBytes });
  (parent.contents as Record<string, Node>)[name] = node;
  FS.hashAddNode(node);
  if (!bytes) node.contents = {};
  // A file that was cut and grew again has other contents, one that was written in place another time.
  else if (node.mtime !== untouched || node.contents !== contents) {
    (contents as Uint8Array | null)?.set(bytes);
    Object.assign(node, { contents, mtime: untouched });
  }
}

/** Takes everything out of a folder. */
function forget(FS: Files, folder: Node) {
  for (const node of childrenOf(folder)) {
    if (isFolder(node)) forget(FS, node);
    FS.hashRemoveNode(node);
  }
  folder.contents = {};
}

const childrenOf = ({ contents }: Node) => Object.values(contents as Record<string, Node>);

const isFolder = ({ mode }: Node) => (mode & 0o170_000) === 0o040_000;
