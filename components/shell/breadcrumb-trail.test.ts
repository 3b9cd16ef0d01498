import { describe, expect, it } from "vitest";
import { crumbTrail } from "./breadcrumb-trail";

const id = "0f0e7a52-5a9c-4a47-9d6c-2f2f6f3f1a11";

describe("breadcrumb", () => {
  it("is one step on a top page, which leads nowhere", () => {
    expect(crumbTrail("/home", null)).toEqual([{ label: "Home", href: null }]);
  });

  it("names a record by what its page has said, and waits until it has", () => {
    expect(crumbTrail(`/customers/${id}`, null)).toEqual([
      { label: "Customers", href: "/customers" },
      { label: null, href: null },
    ]);
    expect(crumbTrail(`/customers/${id}/people`, "Brightwater Utilities")).toEqual([
      { label: "Customers", href: "/customers" },
      { label: "Brightwater Utilities", href: `/customers/${id}` },
      { label: "People", href: null },
    ]);
  });

  it("does not link a room without a page", () => {
    expect(crumbTrail("/admin/users", null)).toEqual([
      { label: "Admin", href: null },
      { label: "Users", href: null },
    ]);
  });

  it("reads an unknown word as it stands", () => {
    expect(crumbTrail("/some-room", null)).toEqual([{ label: "Some room", href: null }]);
  });
});
