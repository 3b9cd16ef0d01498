import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NextConfig } from "next";

/** A library with everything it needs, as folders. */
function withNeeds(names: string[], found = new Set<string>(), from = import.meta.dirname) {
  for (const name of names) {
    // As Node looks for it: beside whoever asks first, then at the root.
    const place = [from, import.meta.dirname]
      .map((folder) => path.join(folder, "node_modules", name))
      .find((folder) => existsSync(path.join(folder, "package.json")));
    const relative = place && path.relative(import.meta.dirname, place);
    if (!relative || found.has(relative)) continue;
    found.add(relative);
    const { dependencies } = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    withNeeds(Object.keys(dependencies ?? {}), found, place);
  }
  return found;
}

/** What reads files in a thread of its own is found by its path at run time, so no trace leads to it or its libraries. */
const threadFiles = [
  "lib/platform/file-text/*.mjs",
  ...[...withNeeds(["unpdf", "mammoth", "word-extractor"])].map((folder) => `${folder}/**/*`),
];

/** The build knows no port, address or key: everything of that kind is read at run time by `lib/platform/env.ts`. */
const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // In development the arguments of actions would be printed, passwords among them.
  logging: { serverFunctions: false },
  // `npm test` checks the types of everything; a start should not wait for the same check again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pino", "nodemailer", "ws"],
  turbopack: { root: import.meta.dirname },
  experimental: {
    // A fifth of the build's time went into writing a cache that only a second build of the same folder reads.
    turbopackFileSystemCacheForBuild: false,
    serverActions: { bodySizeLimit: "1mb" },
    optimizePackageImports: ["lucide-react", "date-fns"],
  },
  outputFileTracingIncludes: {
    "/api/contracts/files": threadFiles,
    // Reading again is an action of this page.
    "/contracts/files/[[]file[]]": threadFiles,
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          {
            // Scripts carry no nonce: a nonce would make every static shell dynamic. Nothing else may frame, embed or take a form.
            key: "Content-Security-Policy",
            value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
          },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

export default config;
