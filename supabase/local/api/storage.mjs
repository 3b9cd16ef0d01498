import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";

/**
 * Keeps uploaded files on disk. The API package has such an adapter but does not export it, and that one joins the
 * caller's path onto the folder. Here a file's name is a digest of its key, so no key can name a place outside.
 */
export class FolderStorage {
  driver = null;

  constructor(folder) {
    this.folder = folder;
  }

  #place(bucket, key) {
    for (const part of [bucket, ...String(key).split("/")]) {
      if (part === "" || part === "." || part === ".." || /[\0\\]/.test(part)) {
        throw Object.assign(new Error("Invalid key"), { code: "InvalidKey" });
      }
    }
    const name = createHash("sha256").update(`${bucket}/${key}`).digest("hex");
    return path.join(this.folder, name.slice(0, 2), name);
  }

  async #metadata(file) {
    try {
      const [info, text] = await Promise.all([stat(file), readFile(`${file}.json`, "utf8")]);
      return { ...JSON.parse(text), lastModified: info.mtime };
    } catch {
      return null;
    }
  }

  async uploadObject(bucket, key, _version, body, mimetype, cacheControl) {
    const file = this.#place(bucket, key);
    const bytes = Buffer.from(
      body instanceof Uint8Array ? body : await new Response(body).arrayBuffer(),
    );
    const eTag = `"${createHash("md5").update(bytes).digest("hex")}"`;
    const metadata = {
      cacheControl,
      contentLength: bytes.length,
      size: bytes.length,
      mimetype,
      eTag,
    };
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await writeFile(draft, bytes, { mode: 0o600 });
    await writeFile(`${draft}.json`, JSON.stringify(metadata), { mode: 0o600 });
    await rename(`${draft}.json`, `${file}.json`);
    await rename(draft, file);
    return { ...metadata, lastModified: new Date(), httpStatusCode: 200 };
  }

  async getObject(bucket, key) {
    const file = this.#place(bucket, key);
    const metadata = await this.#metadata(file);
    if (!metadata) return { metadata: {}, httpStatusCode: 404, body: undefined };
    return { metadata, httpStatusCode: 200, body: Readable.toWeb(createReadStream(file)) };
  }

  async headObject(bucket, key) {
    return (await this.#metadata(this.#place(bucket, key))) ?? {};
  }

  async deleteObject(bucket, key) {
    const file = this.#place(bucket, key);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  }

  async deleteObjects(bucket, keys) {
    for (const key of keys) await this.deleteObject(bucket, key);
  }

  async copyObject(fromBucket, from, _version, toBucket, to) {
    const source = this.#place(fromBucket, from);
    const metadata = await this.#metadata(source);
    if (!metadata) throw new Error("Object not found");
    const bytes = await readFile(source);
    const copy = await this.uploadObject(
      toBucket,
      to,
      undefined,
      bytes,
      metadata.mimetype,
      metadata.cacheControl,
    );
    return { httpStatusCode: 200, eTag: copy.eTag, lastModified: copy.lastModified };
  }

  async privateAssetUrl() {
    throw new Error("Image transformation is not available in the embedded mode.");
  }
}

const json = (response, body) =>
  new Response(JSON.stringify(body), {
    status: response.status,
    headers: { "content-type": "application/json" },
  });

/** storage-js puts a Blob into a form field without a name; the API package looks for a field called "file". */
async function unwrapForm(incoming) {
  const form = await incoming.formData();
  const file = [...form.values()].find((value) => typeof value !== "string");
  if (!file) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const headers = new Headers(incoming.headers);
  headers.set("content-type", file.type || "application/octet-stream");
  headers.set("content-length", String(bytes.length));
  const seconds = form.get("cacheControl");
  if (seconds && !headers.has("cache-control")) headers.set("cache-control", `max-age=${seconds}`);
  return new Request(incoming.url, { method: incoming.method, headers, body: bytes });
}

const unprefixed = (address) => address.replace(/^\/storage\/v1/, "");

/** The three places where the storage routes differ from what storage-js sends and expects. */
export async function storageFetch(incoming, next) {
  const url = new URL(incoming.url);
  const at = url.pathname.replace(/^\/storage\/v1/, "");
  const isForm = (incoming.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  if (isForm && /^\/object\/(?!sign\/|list\/|move|copy)/.test(at)) {
    const unwrapped = await unwrapForm(incoming);
    return unwrapped ? next(unwrapped) : next(incoming);
  }
  const batch = /^\/object\/sign\/([^/]+)$/.exec(at);
  if (incoming.method === "POST" && batch) return signMany(incoming, batch[1], next);
  const response = await next(incoming);
  if (incoming.method === "POST" && /^\/object\/(upload\/)?sign\//.test(at) && response.ok) {
    const body = await response.json();
    const address = unprefixed(body.signedUrl);
    return json(
      response,
      at.startsWith("/object/upload/")
        ? { url: address, token: body.token }
        : { signedURL: address },
    );
  }
  return response;
}

/** The batch route of the API package does not answer, so each path is signed on its own. */
async function signMany(incoming, bucket, next) {
  const { expiresIn, paths } = await incoming.json().catch(() => ({}));
  if (!Array.isArray(paths) || paths.length > 500) {
    return Response.json(
      { statusCode: "400", error: "InvalidRequest", message: "paths" },
      { status: 400 },
    );
  }
  const origin = new URL(incoming.url).origin;
  const signed = [];
  for (const key of paths) {
    const encoded = String(key).split("/").map(encodeURIComponent).join("/");
    const headers = new Headers(incoming.headers);
    headers.delete("content-length");
    const response = await next(
      new Request(`${origin}/storage/v1/object/sign/${bucket}/${encoded}`, {
        method: "POST",
        headers,
        body: JSON.stringify({ expiresIn }),
      }),
    );
    const body = await response.json();
    signed.push(
      response.ok
        ? { path: key, signedURL: unprefixed(body.signedUrl), error: null }
        : { path: key, signedURL: null, error: body.message ?? "Object not found" },
    );
  }
  return Response.json(signed);
}
