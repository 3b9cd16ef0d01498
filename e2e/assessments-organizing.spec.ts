import type { Page } from "@playwright/test";
import { callApi, expect, freshAddress, mailsTo, people, test, tokenOf } from "./fixtures";
import { ready } from "./pages/form";
import { newOwner } from "./pages/people";
import { asGuest } from "./quality/assess-links";
import { SignUpPage } from "./pages/sign-up-page";

// Each journey signs somebody up by mail; on a busy machine that takes longer than one page does.
test.describe.configure({ timeout: 180_000 });

const secretOf = (link: string) => link.split("/").at(-1)!;

async function invite(
  page: Page,
  addresses: string,
  way: "By mail" | "As links to copy" = "By mail",
) {
  await page.goto("/assessments/manage/invite?type=leadership");
  await ready(page, "Invite");
  await page.getByRole("textbox", { name: "People" }).fill(addresses);
  await page.getByRole("textbox", { name: "Message" }).fill("You know us from outside.");
  await page.getByRole("radio", { name: way }).check();
  await page.getByRole("button", { name: "Invite", exact: true }).click();
}

const row = (page: Page, text: string) =>
  page.getByRole("region", { name: "People" }).getByRole("row").filter({ hasText: text });

async function act(page: Page, name: string, deed: string) {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("button", { name: deed, exact: true }).click();
}

/** Answers what the link asks, past the page: taking one in the browser is another journey. */
async function answerByLink(token: string) {
  const run = await asGuest<{ content: { questions: { key: string; kind: string }[] } }>(
    "begin_guest_run",
    {
      p_token: token,
    },
  );
  const scales = run.content.questions.filter(({ kind }) => kind === "scale");
  await asGuest("save_guest_answers", {
    p_token: token,
    p_answers: scales.map(({ key }) => ({ question: key, value: 4, revision: 0 })),
  });
}

test("an owner invites by mail; a guest answers by the link, sees the result and keeps it by signing up", async ({
  strangerPage: page,
  openPage,
  readMail,
}) => {
  await newOwner(page, "Asking Ltd");
  const email = freshAddress("gwen");
  await invite(page, `${email}, Gwen Hale\nnobody`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("1 field needs a look");
  await page.getByRole("textbox", { name: "People" }).fill(`${email}, Gwen Hale`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 invitation sent" })).toBeVisible();
  await page.getByRole("link", { name: "Done" }).click();
  await expect(row(page, "Gwen Hale")).toContainText("Not opened");

  const mail = await readMail(email);
  expect(mail.subject).toContain("asks for your view");
  expect(mail.text).toContain("You know us from outside.");
  const guest = await openPage();
  await guest.goto(mail.link);
  await expect(guest.getByText("You know us from outside.")).toBeVisible();
  await page.reload();
  await expect(row(page, "Gwen Hale")).toContainText("Opened");
  await ready(guest, "Begin");
  await guest.getByRole("button", { name: "Begin" }).click();
  // The player, on the page of the link: an answer given here is on the server.
  await expect(guest.getByRole("radiogroup").first()).toBeVisible();
  await guest.getByRole("radiogroup").first().getByRole("radio").nth(3).check({ force: true });
  await expect(guest.getByRole("status").filter({ hasText: /Saved/ })).toBeVisible();
  await page.reload();
  await expect(row(page, "Gwen Hale")).toContainText("Started");

  // Through the API the link opens one run and no table.
  const token = secretOf(mail.link);
  for (const table of ["assessment_sessions", "assessment_responses", "assessment_invitations"]) {
    const { status } = await callApi(`/rest/v1/${table}?select=*`);
    expect([table, status]).toEqual([table, 401]);
  }
  await answerByLink(token);
  await guest.goto(`${mail.link}?part=review`);
  await guest.getByRole("button", { name: "Finish and see the result" }).click();
  await expect(guest.getByRole("region", { name: "Score" })).toBeVisible();
  await expect(guest.getByRole("region", { name: "What to do" })).toBeVisible();
  await guest.reload();
  await expect(guest.getByText("takes no further answers")).toBeVisible();
  const again = await callApi("/rest/v1/rpc/save_guest_answers", {
    body: { p_token: token, p_answers: [{ question: "x", value: 1 }] },
  });
  expect(again.data).toMatchObject({ message: "invitation_completed" });
  await page.reload();
  await expect(row(page, "Gwen Hale")).toContainText("Done");

  await guest.getByRole("link", { name: "Keep it by signing up" }).click();
  const signUp = new SignUpPage(guest);
  await expect(guest.getByRole("textbox", { name: "E-mail" })).toHaveValue(email);
  await signUp.signUp({ email, organization: "Gwen Hale Consulting", first: "Gwen" });
  await guest.goto((await readMail(email, { subject: /Confirm/ })).link);
  await guest.waitForURL("**/home");
  const mine = await callApi("/rest/v1/assessment_sessions?select=status", {
    token: await tokenOf(guest.context()),
  });
  expect(mine.data).toEqual([{ status: "completed" }]);
  const answers = await callApi("/rest/v1/assessment_responses?select=question_key", {
    token: await tokenOf(guest.context()),
  });
  expect((answers.data as unknown[]).length).toBeGreaterThan(5);
  // Whoever asked has the result and not one answer.
  const theirs = { token: await tokenOf(page.context()) };
  expect(
    (await callApi("/rest/v1/assessment_scoring_results?select=score", theirs)).data,
  ).toHaveLength(1);
  expect((await callApi("/rest/v1/assessment_responses?select=*", theirs)).data).toEqual([]);
  await guest.goto(mail.link);
  await guest.waitForURL("**/assessments/**");
});

test(
  "a link is refused when it was replaced, has expired, was revoked, was never issued or is somebody else's",
  { tag: "@full" },
  async ({ strangerPage: page, openPage, readMail }) => {
    await newOwner(page, "Refusing Links Ltd");
    const [late, gone, twice] = [freshAddress("late"), freshAddress("gone"), freshAddress("twice")];
    await invite(page, [late, gone, twice].join("\n"));
    await expect(page.getByRole("heading", { name: "3 invitations sent" })).toBeVisible();
    const links = {
      late: await readMail(late),
      gone: await readMail(gone),
      twice: await readMail(twice),
    };

    const other = await openPage("member2");
    await other.goto(links.late.link);
    await expect(other.getByRole("main").getByRole("alert")).toContainText(
      `for ${late}. You are signed in as ${people.member2.email}`,
    );
    const wall = await callApi("/rest/v1/rpc/take_up_assessment_invitation", {
      token: await tokenOf(other.context()),
      body: { p_token: secretOf(links.late.link) },
    });
    expect(wall.data).toMatchObject({ message: "invitation_other_email" });

    await callApi(`/rest/v1/assessment_invitations?email=eq.${encodeURIComponent(late)}`, {
      service: true,
      method: "PATCH",
      body: { created_at: "2026-01-01T00:00:00Z", expires_at: "2026-01-15T00:00:00Z" },
    });
    const guest = await openPage();
    await guest.goto(links.late.link);
    await expect(guest.getByRole("heading", { name: "This invitation has expired" })).toBeVisible();
    await expect(guest.getByText(late)).toHaveCount(0);

    await page.goto("/assessments/manage");
    await expect(row(page, late)).toContainText("Link expired");
    await act(page, gone, "Revoke");
    await page.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
    await expect(row(page, gone)).toHaveCount(0);
    await guest.goto(links.gone.link);
    await expect(
      guest.getByRole("heading", { name: "This invitation was withdrawn" }),
    ).toBeVisible();

    const before = Date.now();
    await act(page, twice, "Send again");
    await expect(page.getByText(`Invitation sent again to ${twice}`)).toBeVisible();
    const fresh = await readMail(twice, { after: before });
    await guest.goto(links.twice.link);
    await expect(
      guest.getByRole("heading", { name: "This invitation is not known" }),
    ).toBeVisible();
    await guest.goto(fresh.link);
    await expect(guest.getByRole("button", { name: "Begin" })).toBeVisible();
  },
);

test(
  "links to copy are shown once and mail nobody; members are refused",
  { tag: "@full" },
  async ({ strangerPage: page, memberPage }) => {
    await newOwner(page, "Copying Ltd");
    const email = freshAddress("hand");
    await invite(page, email, "As links to copy");
    await expect(page.getByRole("heading", { name: "1 link to hand over" })).toBeVisible();
    const link = await page.getByText(/\/assess\/[\w-]{43}/).textContent();
    expect(mailsTo(email)).toEqual([]);
    await page.getByRole("link", { name: "Done" }).click();
    await expect(row(page, email)).toBeVisible();
    await page.reload();
    await expect(row(page, email)).toBeVisible();
    expect(await page.content()).not.toContain(secretOf(link!));

    await memberPage.goto("/assessments/manage");
    await expect(memberPage).toHaveURL(/\/assessments$/);
    for (const name of ["get_assessment_participation", "list_assessment_asked"]) {
      const answer = await callApi(`/rest/v1/rpc/${name}`, {
        token: await tokenOf(memberPage.context()),
        body: {},
      });
      expect([name, answer.data]).toMatchObject([name, { message: "not_allowed" }]);
    }
    const file = await memberPage.request.get("/api/assessments/asked");
    expect(file.status()).toBe(403);
  },
);

test(
  "an owner assigns to members, who are told; reminders reach only the missing, once a day; the list goes out as a file",
  { tag: "@full" },
  async ({ ownerPage: page }) => {
    await page.goto("/assessments/manage/assign?type=competitive_benchmarking");
    await ready(page, "Assign");
    await page.getByRole("checkbox", { name: new RegExp(people.member.name) }).check();
    await page.getByRole("textbox", { name: "Message" }).fill("Before the steering group.");
    await page.getByRole("button", { name: "Assign", exact: true }).click();
    await expect(page.getByText("Assigned to 1 member")).toBeVisible();
    await page.waitForURL(/\/assessments\/manage\?/);
    await page.goto("/assessments/manage?type=competitive_benchmarking");
    await expect(row(page, people.member.name)).toContainText("Not opened");
    const notices = async () =>
      (
        (
          await callApi(
            `/rest/v1/notifications?select=title&type=eq.assessment&title=ilike.*Still waiting*`,
            {
              service: true,
            },
          )
        ).data as unknown[]
      ).length;
    const before = await notices();
    await act(page, people.member.name, "Remind");
    await expect(page.getByText("1 person reminded")).toBeVisible();
    expect(await notices()).toBe(before + 1);
    await act(page, people.member.name, "Remind");
    await expect(page.getByText("Nobody to remind")).toBeVisible();
    expect(await notices()).toBe(before + 1);

    const file = await page.request.get("/api/assessments/asked?type=competitive_benchmarking");
    const text = await file.text();
    expect(text).toContain("Name,E-mail,Assessment");
    expect(text).toContain(people.member.email);
  },
);
