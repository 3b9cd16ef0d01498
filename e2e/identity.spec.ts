import {
  callApi,
  demoPassword,
  expect,
  freshAddress,
  mailsTo,
  people,
  test,
  tokenOf,
} from "./fixtures";
import { ready } from "./pages/form";
import { newOwner, signUpOwner } from "./pages/people";
import { SignInPage } from "./pages/sign-in-page";
import { SignUpPage } from "./pages/sign-up-page";

// Each journey signs several people up by mail; on a busy machine that takes longer than one page does.
test.describe.configure({ timeout: 120_000 });

test.describe("sign-up", () => {
  test("a new person confirms by mail and finds the organization; the link serves once", async ({
    strangerPage: page,
    openPage,
    readMail,
  }) => {
    const email = await signUpOwner(page, readMail, "Tallow & Finch");
    await expect(page.getByRole("main").getByText("Tallow & Finch").first()).toBeVisible();
    const again = await openPage();
    await again.goto((await readMail(email)).link);
    await expect(again.getByRole("heading", { name: "This link no longer serves" })).toBeVisible();
    await expect(again).toHaveURL(/refused=signup/);
  });

  test(
    "opening the link does not use it up: only the POST of the page does",
    { tag: "@full" },
    async ({ strangerPage: page, readMail, request }) => {
      const email = freshAddress("scanned");
      const signUp = new SignUpPage(page);
      await signUp.open();
      await signUp.signUp({ email, organization: "Scanned Ltd" });
      const { link } = await readMail(email);
      expect((await request.get(link)).status()).toBe(200);
      await page.goto(link);
      await page.waitForURL("**/home");
    },
  );

  test("every fault is told at its field, and what was typed stays", async ({
    strangerPage: page,
  }) => {
    const signUp = new SignUpPage(page);
    await signUp.open();
    await signUp.field("First name").fill("Anna");
    await signUp.field("E-mail").fill("anna@tallow");
    await signUp.field("Password").fill("stone");
    await expect(page.getByText("A lower-case letter, met.")).toBeVisible();
    await signUp.submit.click();
    await expect(signUp.alert).toHaveText(/5 fields need a look/);
    await expect(signUp.field("E-mail")).toHaveAccessibleDescription(/One @ and a domain/);
    await expect(signUp.field("Password")).toHaveAccessibleDescription(
      /Still missing: 8 characters/,
    );
    await expect(signUp.field("First name")).toHaveValue("Anna");
    await expect(signUp.field("Password")).toHaveValue("stone");
  });

  test(
    "a known address is answered the same and gets no second account",
    { tag: "@full" },
    async ({ strangerPage: page, readMail }) => {
      const before = Date.now();
      const signUp = new SignUpPage(page);
      await signUp.open();
      await signUp.signUp({
        email: people.member2.email,
        organization: "Impostor Ltd",
        password: "Impostor-1234",
      });
      await page.getByRole("button", { name: "Send it again" }).click();
      await readMail(people.member2.email, { after: before, subject: /code/ });
      const sent = mailsTo(people.member2.email).filter(
        (mail) => Date.parse(mail.sentAt) >= before,
      );
      expect(sent.map((mail) => mail.subject)).toEqual(["Your sign-in code"]);
      const signIn = new SignInPage(page);
      await signIn.open();
      await signIn.signIn(people.member2.email, "Impostor-1234");
      await expect(signIn.alert).toContainText("do not match");
    },
  );
});

test.describe("sign-in", () => {
  test("one click signs in a person of the demonstration", async ({ strangerPage: page }) => {
    const signIn = new SignInPage(page);
    await signIn.open();
    await page.getByRole("button", { name: /Oskar Lie/ }).click();
    await page.waitForURL("**/home");
  });

  test("a wrong password and an unknown address are refused alike", async ({
    strangerPage: page,
  }) => {
    const signIn = new SignInPage(page);
    await signIn.open();
    const answers: { words: string | null; time: number }[] = [];
    for (const email of [people.owner2.email, freshAddress("nobody")]) {
      const started = Date.now();
      await signIn.signIn(email, "Not-the-password-1");
      await expect(signIn.alert).toContainText("do not match");
      answers.push({ words: await signIn.alert.textContent(), time: Date.now() - started });
      await expect(signIn.email).toHaveValue(email);
      await signIn.open();
    }
    expect(answers[1]!.words).toBe(answers[0]!.words);
    // Both are held to the same floor.
    for (const { time } of answers) expect(time).toBeGreaterThanOrEqual(480);
  });

  test(
    "the sixth try in a minute says when to try again",
    { tag: "@full" },
    async ({ strangerPage: page }) => {
      const email = freshAddress("guesser");
      const signIn = new SignInPage(page);
      await signIn.open();
      for (let attempt = 1; attempt <= 5; attempt++) {
        await signIn.signIn(email, `Guess-number-${attempt}`);
        await expect(signIn.alert).toContainText("do not match");
      }
      await signIn.signIn(email, "Guess-number-6");
      await expect(signIn.alert).toHaveText(/Too many tries\. Try again in \d+ seconds?\./);
      await expect(signIn.password).toHaveValue("Guess-number-6");
    },
  );

  test(
    "a code from the mail signs in; a wrong one is refused",
    { tag: "@full" },
    async ({ strangerPage: page, openPage, readMail }) => {
      const { email } = await newOwner(page, "Code & Sons");
      const other = await openPage();
      const signIn = new SignInPage(other);
      await signIn.open();
      const before = Date.now();
      await signIn.askForCode(email);
      const code = /\b\d{6}\b/.exec(
        (await readMail(email, { after: before, subject: /code/ })).text,
      )![0];
      await signIn.code.fill(code === "123456" ? "654321" : "123456");
      await signIn.submit.click();
      await expect(signIn.code).toHaveAccessibleDescription(/Not the newest code/);
      await signIn.code.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await signIn.submit.click();
      await other.waitForURL("**/home");
    },
  );

  test(
    "leads back to the page that was asked for, and never to another site",
    { tag: "@full" },
    async ({ strangerPage: page }) => {
      await page.goto("/team");
      await expect(page).toHaveURL(/\/sign-in\?next=%2Fteam/);
      const signIn = new SignInPage(page);
      await ready(page);
      await signIn.signIn(people.member2.email, demoPassword);
      await page.waitForURL("**/team");
      await page.context().clearCookies();
      await signIn.open("?next=//evil.example/x");
      await signIn.signIn(people.member2.email, demoPassword);
      await page.waitForURL("**/home");
      expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL!).host);
    },
  );

  test("signing out ends the session for pages and for the API at once", async ({
    strangerPage: page,
  }) => {
    const { name } = await newOwner(page, "Leaving Ltd");
    const token = await tokenOf(page.context());
    const look = () => callApi("/rest/v1/tier2_users?select=email", { token });
    expect((await look()).data).toHaveLength(1);
    await page.getByRole("button", { name: `${name}, your menu` }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    expect((await look()).data).toEqual([]);
    expect((await callApi("/rest/v1/rpc/get_viewer", { token, body: {} })).data).toBeNull();
    await page.goto("/home");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe("an ended session", () => {
  test(
    "keeps what was typed; after signing in beside it, the same form is saved",
    { tag: "@full" },
    async ({ strangerPage: page, openPage }) => {
      const { email, password } = await newOwner(page, "Ended Ltd");
      await page.goto("/settings");
      await ready(page, "Save profile");
      await page.getByRole("textbox", { name: "Title" }).fill("Head of stones");

      const other = new SignInPage(await openPage());
      await other.open();
      await other.signIn(email, password);
      await other.page.waitForURL("**/home");
      const endOthers = async () => {
        await other.page.goto("/settings/sign-in");
        const name = "Sign out everywhere else";
        await other.page.getByRole("button", { name }).click();
        await other.page.getByRole("dialog").getByRole("button", { name }).click();
        await expect(other.page.getByText("Signed out everywhere else")).toBeVisible();
      };
      await endOthers();

      await page.getByRole("button", { name: "Save profile" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Your session ended");
      await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Head of stones");

      const [tab] = await Promise.all([
        page.waitForEvent("popup"),
        page.getByRole("link", { name: "Sign in in a new tab" }).click(),
      ]);
      await ready(tab);
      await new SignInPage(tab).signIn(email, password);
      await expect(tab.getByText("You can close this tab and save again")).toBeVisible();
      await tab.close();
      await page.getByRole("button", { name: "Save profile" }).click();
      await expect(page.getByText("Profile saved")).toBeVisible();
      await page.reload();
      await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Head of stones");

      // A page that is asked for after the end leads to sign-in, and from there to itself.
      await endOthers();
      await page.goto("/settings/appearance");
      await expect(page.getByText("Your session ended. Sign in to go on.")).toBeVisible();
      await ready(page);
      await new SignInPage(page).signIn(email, password);
      await page.waitForURL("**/settings/appearance");
    },
  );
});
