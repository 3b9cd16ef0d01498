import { describe, expect, it } from "vitest";
import {
  closedInvitation,
  describeInvitation,
  invitationLink,
  readInvitationLink,
  splitAddresses,
  strayWords,
  viewInvitation,
} from "./rules";

const secret = "q0Xk3-fJ_7aVb2Nn8pLrT5wYz1cDgHiMoS4uEeKj6xA";

describe("viewInvitation", () => {
  const open = { state: "open", email: "anna@tallow.co" } as const;

  it("asks a stranger to sign in or up", () => {
    expect(viewInvitation(open, null)).toBe("stranger");
  });

  it("lets the invited address accept, however its letters are written", () => {
    expect(viewInvitation(open, "Anna@Tallow.co")).toBe("accept");
  });

  it("refuses another address", () => {
    expect(viewInvitation(open, "ben@tallow.co")).toBe("other_address");
  });

  it.each(["accepted", "expired", "revoked", "unknown"] as const)(
    "says that it is %s before anything else",
    (state) => {
      expect(viewInvitation({ ...open, state }, "anna@tallow.co")).toBe(state);
      expect(viewInvitation({ ...open, state }, null)).toBe(state);
    },
  );

  it("knows no invitation without an answer", () => {
    expect(viewInvitation(null, "anna@tallow.co")).toBe("unknown");
  });
});

describe("readInvitationLink", () => {
  it.each([
    secret,
    ` ${secret}\n`,
    `https://cairn.example/invite/${secret}`,
    `http://127.0.0.1:3000/invite/${secret}?utm=mail`,
    `Open this: https://cairn.example/invite/${secret} until Friday`,
  ])("finds the token in %j", (text) => {
    expect(readInvitationLink(text)).toBe(secret);
  });

  it.each(["", "hello", "https://cairn.example/invite/", "/invite/short", `${secret}!`])(
    "finds none in %j",
    (text) => {
      expect(readInvitationLink(text)).toBeNull();
    },
  );

  it("reads what invitationLink writes", () => {
    expect(readInvitationLink(invitationLink("https://cairn.example", secret))).toBe(secret);
  });
});

describe("splitAddresses", () => {
  it("parts by comma, semicolon, blank and line, and drops doubles", () => {
    expect(splitAddresses("a@b.co, C@d.co;e@f.co\n a@b.co")).toEqual([
      "a@b.co",
      "c@d.co",
      "e@f.co",
    ]);
  });

  it("reads addresses with names as mail programs write them", () => {
    expect(splitAddresses("Anna Tallow <anna@tallow.co>, Ben <ben@tallow.co>")).toEqual([
      "anna@tallow.co",
      "ben@tallow.co",
    ]);
  });

  it("tells back what is no address", () => {
    expect(strayWords("Anna Tallow <anna@tallow.co>, ben")).toEqual(["ben"]);
    expect(strayWords("a@b.co")).toEqual([]);
  });
});

describe("an invitation to an account", () => {
  const preview = {
    kind: "account",
    org_name: null,
    customer_name: null,
    inviter: null,
    role: "member",
  } as const;

  it("names no organization and nobody who invites: the product does", () => {
    const { title, lead } = describeInvitation(preview);
    expect(`${title} ${lead}`).not.toMatch(/organization|Somebody|member/);
    expect(title).toBe("Your account has moved to Cairn");
  });

  it("tells whoever used it where they are", () => {
    expect(closedInvitation("accepted", preview).lead).toContain("you are in Cairn");
  });
});
