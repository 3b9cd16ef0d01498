import { readFileSync } from "node:fs";
import { MemoryFS, type PGlite } from "@electric-sql/pglite";

type Entry = { parent: string; name: string; isFolder: boolean; bytes: Uint8Array };
type Node = {
  contents: unknown;
  usedBytes: number;
  node_ops: { mknod: (parent: Node, name: string, mode: number, device: number) => Node };
};
type FileSystem = {
  mkdirTree: (path: string) => void;
  lookupPath: (path: string) => { node: Node };
};

/** Where the engine looks for its data. */
const root = "/pglite/data";

/** Images that were read already: the files of one process load the same one or two again and again. */
const read = new Map<string, Entry[]>();

/**
 * A file system in memory that holds an image's files from the start. The engine's own way of loading one unpacks it anew
 * for every database and looks each of its three thousand paths up from the root, which takes longer than all else together.
 */
export class ImageFs extends MemoryFS {
  #db: PGlite | undefined;

  constructor(private readonly image: string) {
    super();
  }

  override async init(...[db, options]: Parameters<MemoryFS["init"]>) {
    this.#db = db;
    return super.init(db, options);
  }

  override async initialSyncFs(): Promise<void> {
    const files = this.#db!.Module.FS as unknown as FileSystem;
    files.mkdirTree(root);
    const folders = new Map([["", files.lookupPath(root).node]]);
    for (const { parent, name, isFolder, bytes } of entriesOf(this.image)) {
      const folder = folders.get(parent)!;
      const node = folder.node_ops.mknod(folder, name, isFolder ? 0o40700 : 0o100600, 0);
      if (isFolder) {
        folders.set(`${parent}/${name}`, node);
        continue;
      }
      // A copy: what one database writes must not be found in the next.
      node.contents = bytes.slice();
      node.usedBytes = bytes.length;
    }
  }
}

function entriesOf(image: string): Entry[] {
  if (!read.has(image)) read.set(image, readTar(new Uint8Array(readFileSync(image))));
  return read.get(image)!;
}

/** The files and folders of a tar archive, folders before what lies in them; their bytes are still those of the archive. */
function readTar(archive: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  const text = (from: number, length: number) =>
    new TextDecoder().decode(archive.subarray(from, from + length)).replace(/\0.*$/s, "");
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const path = text(at + 345, 155) + text(at, 100);
    const cut = path.lastIndexOf("/");
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    entries.push({
      parent: path.slice(0, cut),
      name: path.slice(cut + 1),
      isFolder: text(at + 156, 1) === "5",
      bytes: archive.subarray(at + 512, at + 512 + size),
    });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
