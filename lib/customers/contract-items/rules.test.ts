import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findEntitlements } from "./rules";

const read = (text: string) =>
  findEntitlements(openText([{ number: 1, text }])).map(({ value }) => value);

describe("items of tables", () => {
  it("are read with quantity, unit, price, period and category", () => {
    const table = [
      "Product\tQuantity\tUnit Price\tBilling Period\tTotal",
      "Platform Enterprise\t120 users\t$45.00\tper month\t$64,800.00",
      "Premium Support\t1\t$9,500.00\tper year\t$9,500.00",
      "Onboarding Workshop\t2\t$2,400.00\tone-time\t$4,800.00",
      "Total\t\t\t\t$79,100.00",
      "Not an item\t5\t$1.00\tper year\t$5.00",
    ].join("\n");
    expect(read(table)).toEqual([
      {
        name: "Platform Enterprise",
        quantity: 120,
        unit: "user",
        price: 45,
        period: "month",
        category: "Subscription",
      },
      {
        name: "Premium Support",
        quantity: 1,
        unit: null,
        price: 9500,
        period: "year",
        category: "Support",
      },
      {
        name: "Onboarding Workshop",
        quantity: 2,
        unit: null,
        price: 2400,
        period: "once",
        category: "Services",
      },
    ]);
  });

  it("take the price from the row's total where no unit price stands", () => {
    expect(read("Item\tSeats\tAnnual Fee\nAnalytics\t40\t€8,000.00")).toEqual([
      {
        name: "Analytics",
        quantity: 40,
        unit: "seat",
        price: 200,
        period: "year",
        category: "Subscription",
      },
    ]);
  });

  it("take units, categories and periods from columns of their own", () => {
    const table =
      "Category\tDescription\tQty\tUnit\tPrice\nHosting\tStorage block\t3\tTB\t1,200.00";
    expect(read(table)).toEqual([
      {
        name: "Storage block",
        quantity: 3,
        unit: "tb",
        price: 1200,
        period: null,
        category: "Hosting",
      },
    ]);
  });

  it("are not read from tables of something else", () => {
    expect(read("Name\tTitle\tDate\nAda Quill\tCEO\t3/14/2024")).toEqual([]);
    expect(read("Severity\tResponse\tRestoration\nCritical\t2 hours\t8 hours")).toEqual([]);
  });
});

describe("items of sentences", () => {
  it("are what is granted in numbers", () => {
    expect(
      read("The subscription includes up to 250 named users and 500 GB of storage."),
    ).toMatchObject([
      { name: "Named users", quantity: 250, unit: "named user" },
      { name: "GB", quantity: 500, unit: "gb" },
    ]);
  });

  it("are neither deadlines nor amounts", () => {
    expect(
      read("Provider shall provide notice at least 30 days before. It includes $500 for users."),
    ).toEqual([]);
  });
});
