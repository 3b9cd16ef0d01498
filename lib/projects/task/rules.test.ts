import { describe, expect, it } from "vitest";
import {
  dueDay,
  dueMoment,
  isNarrowed,
  mayBePlaced,
  placeOf,
  readView,
  taskColumns,
  toTaskFilter,
  viewsOf,
  withDays,
} from "./rules";
import { addTaskSchema, taskFilterSchema } from "./schema";
import type { Task } from "./types";

describe("the day of a task", () => {
  it.each(["UTC", "Europe/Oslo", "Pacific/Auckland", "America/Los_Angeles"])(
    "ends with the day in %s, and reads back as the same day",
    (zone) => {
      for (const day of ["2026-03-29", "2026-10-25", "2026-12-31"])
        expect(dueDay(dueMoment(day, zone), zone)).toBe(day);
    },
  );

  it("is the last minute where somebody lives", () => {
    expect(dueMoment("2026-12-02", "Europe/Oslo")).toBe("2026-12-02T22:59:00.000Z");
    expect(dueDay(null, "UTC")).toBe("");
  });

  it("falls back where the zone is none", () => {
    expect(dueMoment("2026-12-02", "Mars/Olympus")).toBe("2026-12-02T23:59:00.000Z");
    expect(dueDay("2026-12-02T10:00:00Z", "Mars/Olympus")).toBe("2026-12-02");
  });
});

describe("who sees a task", () => {
  const customer = "5f0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c11";
  it("is decided by sharing: staff with the customer, everybody else with their organization", () => {
    const csm = { role: "csm" as const, org: null };
    expect(placeOf(csm, { customer, shared: true }).visibility).toBe("shared");
    expect(placeOf(csm, { customer, shared: false }).visibility).toBe("internal");
    expect(placeOf(csm, { customer: null, shared: true }).visibility).toBe("internal");
    const member = { role: "user" as const, org: "o" };
    expect(placeOf(member, { customer, shared: true })).toEqual({
      customer: null,
      org: "o",
      visibility: "shared",
    });
    expect(placeOf(member, { customer: null, shared: false }).org).toBeNull();
  });
});

describe("where a task belongs", () => {
  it.each([
    [true, undefined, true],
    [true, { customer: {}, visibility: "shared" as const }, true],
    [true, { customer: null, visibility: "internal" as const }, true],
    [true, { customer: null, visibility: "shared" as const }, false],
    [false, { customer: null, visibility: "shared" as const }, true],
    [false, { customer: {}, visibility: "shared" as const }, false],
  ])("is offered to staff %s for %o: %s", (staff, task, offered) => {
    expect(mayBePlaced(staff, task)).toBe(offered);
  });
});

describe("the address of the list", () => {
  it("is read whatever stands in it", () => {
    expect(taskFilterSchema.parse({})).toEqual({
      state: "open",
      due: null,
      priority: [],
      owner: null,
      customer: null,
      q: "",
    });
    const odd = taskFilterSchema.parse({
      state: ["done", "x"],
      due: "someday",
      priority: "high,x,urgent",
      owner: "me",
      q: "x".repeat(300),
    });
    expect(odd).toMatchObject({ state: "done", due: null, priority: ["high", "urgent"], q: "" });
    expect(toTaskFilter(odd)).toEqual({ state: "done", priority: ["high", "urgent"] });
    expect(isNarrowed(odd)).toBe(true);
    expect(isNarrowed(taskFilterSchema.parse({}))).toBe(false);
  });

  it("opens a view that the person has", () => {
    expect(viewsOf("csm", false)).toEqual(["mine", "customers"]);
    expect(viewsOf("member", true)).toEqual(["mine", "organization"]);
    expect(readView("customers", viewsOf("member", true))).toBe("mine");
    expect(readView("customers", viewsOf("admin", false))).toBe("customers");
  });
});

describe("a task that is typed", () => {
  const faults = (change: object) =>
    Object.keys(
      addTaskSchema.safeParse({ title: "Call them", ...change }).error?.flatten().fieldErrors ?? {},
    );
  it.each([
    [{ title: " " }, "title"],
    [{ title: "x".repeat(201) }, "title"],
    [{ due: "tomorrow" }, "due"],
    [{ priority: "huge" }, "priority"],
  ])("says what is wrong with %o", (change, field) => {
    expect(faults(change)).toEqual([field]);
  });

  it("needs only its title", () => {
    expect(addTaskSchema.parse({ title: " Call them " })).toMatchObject({
      title: "Call them",
      priority: "medium",
      due: null,
      owner: null,
      shared: false,
    });
  });
});

it("writes a task with its days where its reader lives", () => {
  const task = {
    id: "t1",
    title: "Call the owner",
    status: "in_progress",
    priority: "high",
    due: "2026-12-02T23:30:00Z",
    owner: { id: "p1", name: "Ines Halvorsen" },
    customer: { id: "c1", name: "Alder" },
    completed_at: null,
  } as Task;
  const line = taskColumns.map(({ value }) => value(withDays(task, "Europe/Oslo")));
  expect(line.slice(0, 7)).toEqual([
    "Call the owner",
    "In progress",
    "High",
    "2026-12-03",
    "Ines Halvorsen",
    undefined,
    "Alder",
  ]);
});
