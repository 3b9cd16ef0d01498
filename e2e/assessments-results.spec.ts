import type { Page } from "@playwright/test";
import { expect, test, tokenOf, callApi } from "./fixtures";
import { pdfText } from "./pages/pdf-text";
import {
  asPerson,
  asService,
  freshName,
  makeAccount,
  makeCsm,
  signedIn,
  type Account,
} from "./quality/accounts";
import { makeResults, shareOf } from "./quality/results";

/** Opens a result and waits until its buttons listen. */
async function openResult(page: Page, result: string) {
  await page.goto(`/assessments/results/${result}`);
  await page.locator("html[data-shortcuts]").waitFor();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Somebody new in an organization. */
async function joins(owner: Account & { org: string }, first: string) {
  const person = await makeAccount(first);
  const { token } = await asPerson<{ token: string }>(owner.token, "invite_member", {
    p_org: owner.org,
    p_email: person.email,
    p_role: "member",
  });
  await asPerson(person.token, "accept_invitation", { p_token: token });
  return person;
}

test(
  "a result is found, opened to its answers, and becomes a task",
  { tag: "@full" },
  async ({ browser }) => {
    const { owner, result } = await makeResults();
    const colleague = await joins(owner, "Colin");
    const { page, context } = await signedIn(browser, owner);
    await page.goto("/assessments/results");
    await expect(page.getByText("1 to 2 of 2")).toBeVisible();
    await page.getByRole("link", { name: "Score" }).click();
    await expect(page).toHaveURL(/sort=score/);
    await openResult(page, result);
    await expect(page.getByRole("img", { name: /of 5, bracket/ })).toBeVisible();

    // Confidence and total say how they came about.
    await page.getByText(/^Confidence \d+%/).click();
    await expect(page.getByText(/^Together/)).toBeVisible();
    await page.getByText("Total is the weighted mean of the categories").click();
    await expect(page.getByRole("row", { name: /^Total, half up/ })).toBeVisible();

    // A number of a question leads to it, with what was answered, the note and the reference.
    const categories = page.getByRole("region", { name: "Categories" });
    await page
      .getByRole("region", { name: "Strengths", exact: true })
      .getByRole("link", { name: /^q/ })
      .first()
      .click();
    await expect(categories.getByText("Differs between the sites.").first()).toBeVisible();
    await expect(categories.getByText("https://intranet.example/handbook").first()).toBeVisible();
    await expect(categories.getByText(/^5, /).first()).toBeVisible();
    // The run before was at 1 throughout.
    await expect(categories.getByText("+4.00").first()).toBeVisible();

    // The text cites questions with what was said there; it is kept without it.
    const says = page.getByRole("region", { name: "What this says" });
    await expect(says.getByRole("link", { name: /^question \d+$/ }).first()).toBeVisible();
    const kept = async () =>
      (
        await asService<{ ai_insights: string | null }[]>(
          `assessment_scoring_results?select=ai_insights&id=eq.${result}`,
        )
      )[0]!.ai_insights;
    await expect.poll(kept).toMatch(/\[\[\w+\]\]/);

    const advice = page.getByRole("region", { name: "Recommendations" });
    await advice.getByText("Why this").first().click();
    await expect(advice.getByText(/scored|A rule of this assessment holds/).first()).toBeVisible();
    await advice
      .getByRole("button", { name: /^Make a task/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Title").fill("");
    await dialog.getByRole("button", { name: "Make the task" }).click();
    await expect(dialog.getByText("Say in a few words")).toBeVisible();
    await dialog.getByLabel("Title").fill("Give it one owner");
    await dialog.getByLabel("Whose").selectOption({ label: "Colin Tallow" });
    await dialog.getByLabel("Due").fill("2030-12-04");
    await dialog.getByRole("button", { name: "Make the task" }).click();
    await expect(advice.getByText("Task, Colin Tallow, 4 Dec")).toBeVisible();
    const [task] = await asService<{ description: string; owner_u_id: string }[]>(
      `tasks?select=description,owner_u_id&result_id=eq.${result}`,
    );
    expect(task).toMatchObject({ owner_u_id: colleague.id });
    expect(task!.description).toContain(`/assessments/results/${result}`);
    await context.close();
  },
);

test("a SWOT is put into own words and back", { tag: "@full" }, async ({ browser }) => {
  const { owner, result } = await makeResults();
  const { page, context } = await signedIn(browser, owner);
  await openResult(page, result);
  const swot = page.getByRole("region", { name: "Strengths, weaknesses, opportunities, threats" });
  await swot.getByRole("button", { name: "Edit", exact: true }).click();
  await swot.getByRole("textbox", { name: "Strengths, point 1" }).fill("Our people on the spot.");
  await swot.getByRole("button", { name: "Add a point to threats" }).click();
  await swot.getByRole("textbox", { name: "Threats, point 1" }).fill("The contract ends in June.");
  await swot.getByRole("button", { name: "Save changes" }).click();
  await expect(swot.getByText("The contract ends in June.")).toBeVisible();
  await expect(swot.getByText(/^Edited by Rhea Tallow/)).toBeVisible();
  await swot.getByRole("button", { name: "Show the original" }).click();
  await expect(swot.getByText("The contract ends in June.")).toBeHidden();
  await expect(swot.getByText("As it was computed.")).toBeVisible();
  await swot.getByRole("button", { name: "Edit", exact: true }).click();
  await swot.getByRole("button", { name: "Go back to the original" }).click();
  await expect(swot.getByText(/^Edited by/)).toBeHidden();
  await context.close();
});

test(
  "an assessment is taken again from its result, given up, and begun anew",
  { tag: "@full" },
  async ({ browser }) => {
    const { owner, result } = await makeResults();
    const { page, context } = await signedIn(browser, owner);
    await openResult(page, result);
    await page.getByRole("button", { name: /^Retake/ }).click();
    await page.waitForURL(/\/assessments\/take\/[0-9a-f-]{36}$/);
    const first = page.url();
    await page.goto("/assessments");
    await page.locator("html[data-shortcuts]").waitFor();
    const toDo = page.getByRole("region", { name: "To do" });
    await toDo.getByRole("button", { name: /^Give up/ }).click();
    const asking = page.getByRole("alertdialog").or(page.getByRole("dialog"));
    await asking.getByRole("button", { name: "Keep it" }).click();
    await expect(toDo.getByRole("button", { name: /^Give up/ })).toBeVisible();
    await toDo.getByRole("button", { name: /^Give up/ }).click();
    await asking.getByRole("button", { name: "Give up", exact: true }).click();
    await expect(page.getByText(/given up$/)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Give up/ })).toHaveCount(0);
    await openResult(page, result);
    await page.getByRole("button", { name: /^Retake/ }).click();
    await page.waitForURL(/\/assessments\/take\/[0-9a-f-]{36}$/);
    expect(page.url()).not.toBe(first);
    await context.close();
  },
);

test(
  "a shared link opens without an account until it is withdrawn",
  { tag: "@full" },
  async ({ browser, strangerPage }) => {
    const { owner, result } = await makeResults();
    const { page, context } = await signedIn(browser, owner);
    await openResult(page, result);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Open for days").fill("400");
    await dialog.getByRole("button", { name: "Make a link" }).click();
    await expect(dialog.getByText("At most 365 days")).toBeVisible();
    await dialog.getByLabel("For whom").fill("Board");
    await dialog.getByLabel("Open for days").fill("7");
    await dialog.getByRole("button", { name: "Make a link" }).click();
    const address = new URL((await dialog.getByText(/\/share\//).textContent())!);

    await strangerPage.goto(address.pathname);
    await expect(strangerPage.getByRole("img", { name: /of 5, bracket/ })).toBeVisible();
    await expect(strangerPage.getByRole("region", { name: "Categories" })).toHaveCount(0);
    await expect(strangerPage.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    const details = await shareOf(owner, result, "details");
    const answer = await strangerPage.goto(details);
    await expect(strangerPage.getByRole("region", { name: "Categories" })).toBeVisible();
    for (const secret of ["Differs between the sites", "intranet.example", result, owner.email])
      expect(await answer!.text()).not.toContain(secret);

    await openResult(page, result);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(dialog.getByText(/opened once/).first()).toBeVisible();
    await dialog.getByRole("button", { name: "Withdraw the link Board" }).first().click();
    await expect(dialog.getByText("Withdrawn").first()).toBeVisible();
    for (const path of [details, `/share/${"x".repeat(43)}`, "/share/short"]) {
      // Both links bear the name; the newer one was withdrawn.
      await strangerPage.goto(path);
      await expect(
        strangerPage.getByRole("heading", { level: 1, name: "This link opens nothing" }),
      ).toBeVisible();
    }
    await strangerPage.goto(await shareOf(owner, result, "expired"));
    await expect(
      strangerPage.getByRole("heading", { level: 1, name: "This link has expired" }),
    ).toBeVisible();
    await context.close();
  },
);

test(
  "the PDF says what the page says, with tags; the CSV has the scores",
  { tag: "@full" },
  async ({ browser }) => {
    const { owner, result } = await makeResults();
    const { page, context } = await signedIn(browser, owner);
    await openResult(page, result);
    await expect(page.getByRole("button", { name: "PDF" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator("[data-result]").evaluate((main) => {
      document
        .querySelectorAll("main details[data-print]")
        .forEach((one) => one.setAttribute("open", ""));
      const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walk.nextNode()) {
        const element = walk.currentNode.parentElement!;
        if (element.checkVisibility() && !element.closest("svg, .sr-only, [aria-hidden=true]"))
          texts.push(walk.currentNode.textContent!.replace(/\s+/g, ""));
      }
      return texts.filter(Boolean);
    });
    expect(shown.length).toBeGreaterThan(40);
    const answer = await context.request.get(`/api/assessments/results/${result}/pdf`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const file = await answer.body();
    const marks = file.toString("latin1");
    expect(/\/MarkInfo <<[^>]*>>/.exec(marks)?.[0]).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(marks.includes("/StructTreeRoot")).toBe(true);
    const said = pdfText(file);
    expect(shown.filter((text) => !said.includes(text))).toEqual([]);
    const other = async (answers: string) =>
      pdfText(
        await (
          await context.request.get(`/api/assessments/results/${result}/pdf?answers=${answers}`)
        ).body(),
      );
    expect(await other("1")).toContain("Differsbetweenthesites");
    const handedOn = await other("0");
    expect(handedOn).toContain("Recommendations");
    expect(handedOn).not.toMatch(/Differsbetween|intranet\.example|Somebodywho/);

    const csv = await (await context.request.get(`/api/assessments/results/${result}/csv`)).text();
    expect(csv).toMatch(/^\ufeffKind,Key,Title,Score/);
    expect(csv).toContain("Differs between the sites");
    const list = await (await context.request.get("/api/assessments/results?sort=score")).text();
    expect(list.trim().split("\r\n")).toHaveLength(3);
    await context.close();
  },
);

test(
  "who looks after an organization sees scores and no answer; others see nothing",
  { tag: "@full" },
  async ({ browser, memberPage, strangerPage }) => {
    const { owner, result } = await makeResults();
    const csm = await makeCsm("Cara");
    await asService("customers", {
      body: { name: freshName("Linked"), csm_id: csm.id, org_id: owner.org },
    });
    const { page, context } = await signedIn(browser, csm);
    await openResult(page, result);
    await expect(page.getByText(/^Rhea Tallow · /)).toBeVisible();
    await page.getByRole("region", { name: "Categories" }).locator("summary").first().click();
    await expect(page.getByText("Answered", { exact: true }).first()).toBeVisible();
    const html = await (
      await context.request.get(`/assessments/results/${result}?answers=1`)
    ).text();
    const csv = await (await context.request.get(`/api/assessments/results/${result}/csv`)).text();
    for (const secret of ["Differs between the sites", "intranet.example"]) {
      expect(html).not.toContain(secret);
      expect(csv).not.toContain(secret);
    }
    await expect(page.getByRole("button", { name: "Edit" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
    await context.close();

    await memberPage.goto(`/assessments/results/${result}`);
    await expect(
      memberPage.getByRole("heading", { level: 1, name: "There is no such result" }),
    ).toBeVisible();
    const member = await tokenOf(memberPage.context());
    for (const [name, args] of [
      ["edit_result_swot", { p_result: result, p_swot: null }],
      ["write_result_insight", { p_result: result, p_text: "See.", p_source: "rules" }],
      ["make_result_task", { p_result: result, p_point: "r1", p_title: "Mine" }],
      ["share_result", { p_result: result }],
    ] as const) {
      const { status, data } = await callApi(`/rest/v1/rpc/${name}`, { token: member, body: args });
      expect([name, status]).toEqual([name, 400]);
      expect(JSON.stringify(data)).toContain("not_allowed");
    }
    for (const kind of ["pdf", "csv"]) {
      const path = `/api/assessments/results/${result}/${kind}`;
      expect((await memberPage.request.get(path)).status()).toBe(404);
      expect((await strangerPage.request.get(path)).status()).toBe(401);
    }
    expect((await strangerPage.request.get("/api/assessments/results")).status()).toBe(401);
  },
);
