import type { NextConfig } from "next";

/** The build knows no port, address or key: everything of that kind is read at run time by `lib/platform/env.ts`. */
const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  reactCompiler: true,
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
