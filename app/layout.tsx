import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { Suspense, type ReactNode } from "react";
import { ToastProvider } from "@/components/ui/toast";
import { revealScript, themeScript } from "@/components/shell/theme-script";
import "./globals.css";

// The package's own mono is fetched ahead by every page, 70 KB before the first script; a few pages write in it.
const mono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  fallback: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
});

export const metadata: Metadata = {
  title: { default: "Cairn", template: "%s · Cairn" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#141311" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en-GB"
      data-theme="light"
      className={`${GeistSans.variable} ${mono.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* Here and not above: beside a title that is read from the database it would arrive late, outside the head. */}
        <meta name="description" content="Keep customers healthy, onboarded and renewed." />
        {/* Before the first paint, so that a dark page never flashes light. */}
        <script dangerouslySetInnerHTML={{ __html: `${themeScript};${revealScript}` }} />
      </head>
      <body>
        <Suspense>
          <NuqsAdapter>
            <ToastProvider>{children}</ToastProvider>
          </NuqsAdapter>
        </Suspense>
      </body>
    </html>
  );
}
