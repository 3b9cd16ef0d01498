import { describe, expect, it } from "vitest";
import { addressToInvite } from "./rules";
import { personSchema } from "./schema";

const typed = {
  name: " Daniel Osei ",
  role: "Head of Operations",
  email: "daniel@brightwater.example",
  phone: "",
  linkedin_url: "linkedin.com/in/daniel",
  sentiment: "",
  is_primary: "on",
  notes: "",
};
const fault = (change: object) => personSchema.safeParse({ ...typed, ...change }).error?.issues[0];

describe("the form of a person", () => {
  it("reads what was typed", () => {
    expect(personSchema.parse(typed)).toEqual({
      name: "Daniel Osei",
      role: "Head of Operations",
      email: "daniel@brightwater.example",
      phone: null,
      linkedin_url: "https://linkedin.com/in/daniel",
      sentiment: null,
      is_primary: true,
      notes: null,
    });
  });

  it("takes a box that is not ticked for no", () => {
    const { is_primary: _, ...rest } = typed;
    expect(personSchema.parse(rest).is_primary).toBe(false);
  });

  it("says what is wrong and what would be right", () => {
    expect(fault({ name: "" })?.message).toBe("Every person has a name");
    expect(fault({ email: "anna@@tallow.co" })?.message).toMatch(/^Not an e-mail address\. One @/);
    expect(fault({ linkedin_url: "example.com/in/x" })?.message).toMatch(/^Not a LinkedIn page/);
  });

  it("never lets a link run as a script", () => {
    for (const link of [
      "javascript:alert(1)",
      "data:text/html,x",
      "JAVASCRIPT://linkedin.com/%0aalert(1)",
    ]) {
      expect(fault({ linkedin_url: link })?.path).toEqual(["linkedin_url"]);
    }
  });
});

describe("whom to invite", () => {
  it("is the primary person, else the first with an address, else nobody", () => {
    const a = { email: "a@x.example", is_primary: false };
    const b = { email: "b@x.example", is_primary: true };
    expect(addressToInvite([a, b])).toBe("b@x.example");
    expect(addressToInvite([{ email: null, is_primary: true }, a])).toBe("a@x.example");
    expect(addressToInvite([{ email: null, is_primary: true }])).toBe("");
  });
});
