import { run, say } from "../say.mjs";
import { withService } from "../service.mjs";
import { Refusal } from "../settings.mjs";

const roles = ["user", "csm", "admin"];

/** `npm run grant -- <email> <user|csm|admin>`: gives an account its role, here or in a Supabase project. */
await run(async () => {
  const [email, role] = process.argv.slice(2);
  if (!email?.includes("@") || !roles.includes(role)) {
    throw new Refusal("Usage: npm run grant -- <email> <user|csm|admin>");
  }
  await withService("npm run grant", async (call, { settings, url }) => {
    await call("grant_role", { p_email: email, p_role: role });
    say(`${email} is ${role} now${settings.hosted ? `, in the project at ${url}` : ""}.`);
  });
});
