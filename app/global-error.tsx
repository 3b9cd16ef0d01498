"use client";

import { useEffect } from "react";

const look = `
  :root{color-scheme:light;--canvas:#f8f6f2;--ink:#211e1a;--ink-2:#57514a;--ink-3:#6b655c;--accent:#1b5170;--risk:#a5341f}
  @media (prefers-color-scheme:dark){:root{color-scheme:dark;--canvas:#141311;--ink:#edeae4;--ink-2:#bbb4a9;--ink-3:#9d968a;--accent:#2f729d;--risk:#dc6250}}
  body{margin:0;min-height:100dvh;display:grid;place-items:center;background:var(--canvas);color:var(--ink);font:400 14px/22px ui-sans-serif,system-ui,sans-serif}
  main{max-width:26rem;padding:24px;text-align:center}
  h1{font-size:20px;line-height:28px;font-weight:600;margin:12px 0 4px}
  p{margin:0 0 16px;color:var(--ink-2)}
  svg{color:var(--ink-3)}
  button{font:inherit;font-weight:500;display:inline-block;padding:8px 14px;border-radius:8px;border:1px solid transparent}
  button{background:var(--accent);color:#fff;cursor:pointer}
  button.plain{background:none;color:var(--ink)}
  code{font-size:12px;color:var(--ink-3)}
  :focus-visible{outline:2px solid currentColor;outline-offset:2px}
`;

/**
 * The last resort: the frame itself failed, so there are no styles, fonts or theme to lean on. The few colours are the
 * tokens' own, written out because this document stands alone.
 */
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <html lang="en-GB">
      <head>
        <title>Cairn did not load</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: look }} />
      </head>
      <body>
        <main role="alert">
          <svg
            width="88"
            height="64"
            viewBox="0 0 88 64"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="M4 61H84" opacity=".5" />
            <rect x="12" y="46" width="46" height="13" rx="6.5" />
            <rect x="17" y="28" width="34" height="13" rx="6.5" />
            <rect
              x="60"
              y="44"
              width="21"
              height="12"
              rx="6"
              transform="rotate(24 70 50)"
              stroke="var(--risk)"
            />
          </svg>
          <h1>Cairn did not load</h1>
          <p>The page itself failed. What was saved stays saved.</p>
          <button type="button" onClick={retry}>
            Try again
          </button>
          <button type="button" className="plain" onClick={() => window.location.assign("/")}>
            Start page
          </button>
          {error.digest ? (
            <p style={{ marginTop: 16 }}>
              Reference <code>{error.digest}</code>
            </p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
