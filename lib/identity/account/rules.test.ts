import { describe, expect, it } from "vitest";
import {
  checkPassword,
  isPasswordTooLong,
  organizationNameOf,
  passwordFault,
  readConfirmLink,
} from "./rules";
import { newPasswordSchema, profileSchema, signUpSchema } from "./schema";

describe("the password rule", () => {
  it("asks for eight characters with an upper-case letter, a lower-case letter and a digit", () => {
    expect(checkPassword("Cairn-demo-2026")).toEqual({
      length: true,
      upper: true,
      lower: true,
      digit: true,
    });
    expect(passwordFault("Cairn-demo-2026")).toBeNull();
    expect(passwordFault("Abcdefg1")).toBeNull();
  });

  it.each([
    [
      "",
      "Still missing: 8 characters or more, an upper-case letter, a lower-case letter, a digit.",
    ],
    ["Abcdef1", "Still missing: 8 characters or more."],
    ["abcdefg1", "Still missing: an upper-case letter."],
    ["ABCDEFG1", "Still missing: a lower-case letter."],
    ["Abcdefgh", "Still missing: a digit."],
  ])("says what %j misses", (password, sentence) => {
    expect(passwordFault(password)).toBe(sentence);
  });

  it("counts characters, not code units, and stops where the hash stops", () => {
    expect(checkPassword("Aa1🪨🪨🪨").length).toBe(false);
    expect(isPasswordTooLong("Aa1".repeat(24))).toBe(false);
    expect(isPasswordTooLong(`${"Aa1".repeat(24)}x`)).toBe(true);
    expect(newPasswordSchema.safeParse(`${"Aa1".repeat(24)}x`).success).toBe(false);
  });
});

describe("readConfirmLink", () => {
  const hash = "a".repeat(64);

  it("reads what the page says after a link was refused", () => {
    expect(readConfirmLink({ refused: "recovery" })).toEqual({
      state: "refused",
      type: "recovery",
    });
    expect(readConfirmLink({ refused: "sms" })).toEqual({ state: "incomplete" });
  });

  it("reads a whole link", () => {
    expect(readConfirmLink({ token_hash: hash, type: "signup" })).toEqual({
      state: "ready",
      tokenHash: hash,
      type: "signup",
    });
  });

  it.each([
    {},
    { token_hash: hash },
    { type: "signup" },
    { token_hash: "", type: "signup" },
    { token_hash: hash.slice(0, 8), type: "signup" },
    { token_hash: hash, type: "sms" },
    { token_hash: [hash, hash], type: "signup" },
    { token_hash: `${hash}<script>`, type: "signup" },
  ])("calls %j incomplete", (params) => {
    expect(readConfirmLink(params)).toEqual({ state: "incomplete" });
  });
});

describe("organizationNameOf", () => {
  it("finds the name in an object and in an object written as text", () => {
    expect(organizationNameOf({ organization_name: " Tallow & Finch " })).toBe("Tallow & Finch");
    expect(organizationNameOf('{"organization_name":"Tallow"}')).toBe("Tallow");
  });

  it.each([
    null,
    undefined,
    "",
    "{",
    "[]",
    {},
    { organization_name: "  " },
    { organization_name: 7 },
  ])("finds none in %j", (metadata) => {
    expect(organizationNameOf(metadata)).toBeNull();
  });
});

describe("signUpSchema", () => {
  const form = {
    first_name: "Anna",
    last_name: "Tallow",
    email: " Anna@Tallow.co ",
    password: "Cairn-demo-2026",
    organization: "Tallow & Finch",
    agreed_terms: "on",
  };
  const faults = (input: object) =>
    signUpSchema.safeParse(input).error?.issues.map((issue) => issue.path[0]);

  it("takes a whole form and trims the address", () => {
    expect(signUpSchema.parse(form)).toMatchObject({
      email: "anna@tallow.co",
      organization: "Tallow & Finch",
    });
  });

  it("asks for an organization, unless an invitation brings one", () => {
    expect(faults({ ...form, organization: "" })).toEqual(["organization"]);
    expect(faults({ ...form, organization: " ", first_name: "" })).toEqual([
      "first_name",
      "organization",
    ]);
    const invited = { ...form, organization: undefined, invitation: "x".repeat(43) };
    expect(signUpSchema.safeParse(invited).success).toBe(true);
  });

  it("does not go on without the terms, but without the news", () => {
    expect(faults({ ...form, agreed_terms: undefined })).toEqual(["agreed_terms"]);
    expect(signUpSchema.parse(form).agreed_marketing).toBeUndefined();
  });
});

describe("profileSchema", () => {
  const form = {
    first_name: "Anna",
    last_name: "Tallow",
    title: "",
    department: "",
    phone: "",
    timezone: "Europe/Oslo",
    locale: "en-GB",
    linkedin_url: "",
  };

  it("reads empty fields as no data", () => {
    expect(profileSchema.parse(form)).toMatchObject({
      title: null,
      phone: null,
      linkedin_url: null,
    });
  });

  it("takes zones under their old and new names, and refuses others", () => {
    expect(profileSchema.safeParse({ ...form, timezone: "Asia/Calcutta" }).success).toBe(true);
    expect(profileSchema.safeParse({ ...form, timezone: "Asia/Kolkata" }).success).toBe(true);
    expect(profileSchema.safeParse({ ...form, timezone: "Mars/Olympus" }).success).toBe(false);
  });

  it("refuses a link that leads elsewhere", () => {
    for (const url of [
      "javascript:alert(1)",
      "https://evil.example/linkedin.com/x",
      "linkedin.com/in/a",
    ]) {
      expect(profileSchema.safeParse({ ...form, linkedin_url: url }).success).toBe(false);
    }
    expect(
      profileSchema.safeParse({ ...form, linkedin_url: "https://no.linkedin.com/in/anna" }).success,
    ).toBe(true);
  });
});
