import { readFileSync } from "node:fs";
import path from "node:path";

import { parse } from "smol-toml";

import { supabaseDir } from "../paths.mjs";

/** Only these keys go to the API package: it refuses to start on sections that the Supabase CLI knows and it does not. */
const allowed = {
  api: ["schemas", "extra_search_path", "max_rows"],
  auth: [
    "jwt_expiry",
    "enable_signup",
    "enable_refresh_token_rotation",
    "minimum_password_length",
    "password_requirements",
  ],
  email: [
    "enable_signup",
    "double_confirm_changes",
    "enable_confirmations",
    "otp_length",
    "otp_expiry",
  ],
};

const pick = (from = {}, keys) =>
  Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));

/** `supabase/config.toml`, read once and reduced to what the embedded API understands. */
export function readConfig({ siteUrl, keys }) {
  const file = parse(readFileSync(path.join(supabaseDir, "config.toml"), "utf8"));
  const templates = {};
  for (const [name, template] of Object.entries(file.auth?.email?.template ?? {})) {
    templates[name] = {
      subject: template.subject,
      // The CLI resolves the path from the folder that holds `supabase/`.
      file: path.resolve(supabaseDir, "..", template.content_path),
    };
  }
  return {
    templates,
    lite: {
      api: { enabled: true, ...pick(file.api, allowed.api) },
      auth: {
        enabled: true,
        ...pick(file.auth, allowed.auth),
        site_url: siteUrl,
        additional_redirect_urls: [],
        jwt_secret: keys.jwtSecret,
        publishable_key: keys.publishableKey,
        secret_key: keys.secretKey,
        email: pick(file.auth?.email, allowed.email),
      },
      storage: { enabled: true },
      studio: { enabled: false },
    },
  };
}
