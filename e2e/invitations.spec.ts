import { callApi, expect, freshAddress, people, test, tokenOf } from "./fixtures";
import { ready } from "./pages/form";
import { joinByLink, newOwner } from "./pages/people";
import { SignInPage } from "./pages/sign-in-page";
import { newPassword } from "./pages/sign-up-page";
import { TeamPage } from "./pages/team-page";

// Each journey signs several people up by mail; on a busy machine that takes longer than one page does.
test.describe.configure({ timeout: 120_000 });

test("an owner invites two people; one signs up by the link, joins, and the link serves once", async ({
  strangerPage: page,
  openPage,
  readMail,
}) => {
  await newOwner(page, "Inviting Ltd");
  const team = new TeamPage(page);
  await team.open();
  const [first, second] = [freshAddress("bea"), freshAddress("carl")];
  await team.invitePeople([first, second]);
  await expect(page.getByText("2 invitations sent")).toBeVisible();
  await expect(team.invitation(second)).toBeVisible();

  const mail = await readMail(first);
  expect(mail.subject).toContain("Anna Tallow invites you to Inviting Ltd");
  const guest = await openPage();
  await guest.goto(mail.link);
  await expect(
    guest.getByRole("heading", { name: "Anna Tallow invites you to Inviting Ltd" }),
  ).toBeVisible();
  await guest.getByRole("link", { name: /Create an account/ }).click();
  await ready(guest);
  const address = guest.getByRole("textbox", { name: "E-mail" });
  await expect(address).toHaveValue(first);
  await expect(address).not.toBeEditable();
  await expect(guest.getByRole("textbox", { name: "Organization" })).toHaveCount(0);
  await joinByLink(guest, readMail, mail, "Bea");
  await expect(guest.getByText("You joined Inviting Ltd")).toBeVisible();

  await team.open();
  await expect(team.member(first)).toContainText("Member");
  await expect(team.invitation(first)).toHaveCount(0);
  await guest.goto(mail.link);
  await expect(
    guest.getByRole("heading", { name: "This invitation was used already" }),
  ).toBeVisible();

  // A member sees the people and no control but leaving.
  const members = new TeamPage(guest);
  await members.open();
  await expect(members.invite).toHaveCount(0);
  await expect(members.invitations).toHaveCount(0);
  await expect(guest.getByRole("button", { name: /^Actions for/ })).toHaveCount(1);
});

test(
  "a link is refused to another address, when it has expired, was revoked or was never issued",
  { tag: "@full" },
  async ({ strangerPage: page, openPage, readMail }) => {
    await newOwner(page, "Refusing Ltd");
    const team = new TeamPage(page);
    await team.open();
    const [expired, revoked] = [freshAddress("late"), freshAddress("gone")];
    await team.invitePeople([expired, revoked]);
    await expect(team.invitation(revoked)).toBeVisible();
    const late = await readMail(expired);
    const gone = await readMail(revoked);

    const other = await openPage("member2");
    await other.goto(late.link);
    await expect(other.getByRole("main").getByRole("alert")).toContainText(
      `for ${expired}. You are signed in as ${people.member2.email}`,
    );
    await expect(other.getByRole("button", { name: /^Join/ })).toHaveCount(0);
    // The wall behind the page: the function refuses as well.
    const token = late.link.split("/").at(-1)!;
    const answer = await callApi("/rest/v1/rpc/accept_invitation", {
      token: await tokenOf(other.context()),
      body: { p_token: token },
    });
    expect(answer.data).toMatchObject({ message: "invitation_other_email" });

    await callApi(`/rest/v1/org_invitations?email=eq.${encodeURIComponent(expired)}`, {
      service: true,
      method: "PATCH",
      body: { expires_at: "2026-01-01T00:00:00Z" },
    });
    const guest = await openPage();
    await guest.goto(late.link);
    await expect(guest.getByRole("heading", { name: "This invitation has expired" })).toBeVisible();
    await expect(guest.getByText(expired)).toHaveCount(0);
    await team.open();
    await expect(team.invitation(expired)).toContainText("Expired");

    await team.act(revoked, "Revoke");
    await team.confirm("Revoke");
    await expect(team.invitation(revoked)).toHaveCount(0);
    await guest.goto(gone.link);
    await expect(
      guest.getByRole("heading", { name: "This invitation was withdrawn" }),
    ).toBeVisible();
    await guest.goto(gone.link.slice(0, -3));
    await expect(
      guest.getByRole("heading", { name: "This invitation is not known" }),
    ).toBeVisible();
  },
);

test(
  "sending again makes a new link and voids the old one",
  { tag: "@full" },
  async ({ strangerPage: page, openPage, readMail }) => {
    await newOwner(page, "Repeating Ltd");
    const team = new TeamPage(page);
    await team.open();
    const email = freshAddress("dora");
    await team.invitePeople([email], "Admin");
    await expect(page.getByText(`Invitation sent to ${email}`)).toBeVisible();
    const old = await readMail(email);
    const before = Date.now();
    await team.act(email, "Send again");
    await expect(page.getByText(`Invitation sent again to ${email}`)).toBeVisible();
    await expect(team.invitation(email).getByRole("button", { name: "Copy link" })).toBeVisible();
    const fresh = await readMail(email, { after: before });
    expect(fresh.link).not.toBe(old.link);
    const guest = await openPage();
    await guest.goto(old.link);
    await expect(
      guest.getByRole("heading", { name: "This invitation is not known" }),
    ).toBeVisible();
    await joinByLink(guest, readMail, fresh, "Dora");
    const members = new TeamPage(guest);
    await members.open();
    await expect(members.invite).toBeVisible();
  },
);

test(
  "addresses that are none are told at the field, and what was typed stays",
  { tag: "@full" },
  async ({ ownerPage }) => {
    const team = new TeamPage(ownerPage);
    await team.open();
    await team.invitePeople(["elif@meridian", "hello"]);
    const field = ownerPage.getByRole("textbox", { name: "E-mail addresses" });
    await expect(field).toHaveAccessibleDescription(/Not an e-mail address: “hello”/);
    await expect(field).toHaveValue("elif@meridian, hello");
    await field.fill(people.member.email);
    await ownerPage.getByRole("button", { name: "Send invitations" }).click();
    await expect(ownerPage.getByRole("dialog")).toContainText("This person is a member already");
  },
);

test(
  "roles change and go back, ownership is handed over, a person leaves and starts anew",
  { tag: "@full" },
  async ({ strangerPage: page, openPage, readMail }) => {
    await newOwner(page, "Changing Roles Ltd");
    const team = new TeamPage(page);
    await team.open();
    const email = freshAddress("eva");
    await team.invitePeople([email]);
    await expect(team.invitation(email)).toBeVisible();
    const guest = await openPage();
    await joinByLink(guest, readMail, await readMail(email), "Eva");

    await team.open();
    await team.act("Eva Tallow", "Make admin");
    await expect(team.member(email)).toContainText("Admin");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(team.member(email)).toContainText("Member");

    await team.act("Eva Tallow", "Make owner");
    await team.confirm("Make owner");
    await expect(team.member(email)).toContainText("Owner");
    await expect(page.getByRole("button", { name: "Actions for Eva Tallow" })).toHaveCount(0);

    await team.act("Anna Tallow", "Leave");
    await team.confirm("Leave");
    await page.waitForURL("**/welcome");
    await expect(page.getByRole("heading", { name: "Welcome, Anna" })).toBeVisible();
    await page.goto("/team");
    await expect(page).toHaveURL(/\/welcome/);
    await ready(page, "Create organization");
    await page.getByRole("textbox", { name: "Name" }).fill("Starting Anew Ltd");
    await page.getByRole("button", { name: "Create organization" }).click();
    await page.waitForURL("**/welcome/survey");
    await page.getByRole("link", { name: "Skip for now" }).click();
    await page.waitForURL("**/home");
  },
);

test(
  "a person who was removed loses the organization at once",
  { tag: "@full" },
  async ({ strangerPage: page, openPage, readMail }) => {
    await newOwner(page, "Removing Ltd");
    const team = new TeamPage(page);
    await team.open();
    const email = freshAddress("finn");
    await team.invitePeople([email]);
    await expect(team.invitation(email)).toBeVisible();
    const guest = await openPage();
    await joinByLink(guest, readMail, await readMail(email), "Finn");
    const look = async () =>
      (
        await callApi("/rest/v1/enterprise_orgs?select=name", {
          token: await tokenOf(guest.context()),
        })
      ).data;
    expect(await look()).toEqual([{ name: "Removing Ltd" }]);
    await team.open();
    await team.act("Finn Tallow", "Remove");
    await team.confirm("Remove");
    await expect(team.member(email)).toHaveCount(0);
    expect(await look()).toEqual([]);
    await guest.goto("/team");
    await expect(guest).toHaveURL(/\/welcome/);
  },
);

test("a CSM invites a customer's owner, who creates the organization; both sides show the link", async ({
  csmPage,
  openPage,
  readMail,
}) => {
  const name = `Linked Works ${Date.now()}`;
  const made = await callApi("/rest/v1/customers", {
    token: await tokenOf(csmPage.context()),
    body: { name },
  });
  const { id } = (made.data as { id: string }[])[0]!;
  await csmPage.goto(`/customers/${id}/organization`);
  await ready(csmPage, "Invite the owner");
  const email = freshAddress("gina");
  await csmPage.getByRole("textbox", { name: "E-mail of the owner" }).fill(email);
  await csmPage.getByRole("button", { name: "Invite the owner" }).click();
  await expect(csmPage.getByText("Invitation sent")).toBeVisible();

  const mail = await readMail(email);
  const guest = await openPage();
  await joinByLink(guest, readMail, mail, "Gina");
  await guest.goto("/team");
  const csm = guest.getByRole("region", { name: "Your CSM" });
  await expect(csm).toContainText(`Your CSM is ${people.csm.name}`);
  await expect(csm.getByRole("link")).toHaveAttribute("href", `mailto:${people.csm.email}`);
  await expect(guest.getByText(`1 person in ${name}`)).toBeVisible();

  await csmPage.reload();
  const card = csmPage.getByRole("region", { name: "Their organization" });
  await expect(card).toContainText("Joined");
  await expect(card).toContainText(name);
  await guest.goto(mail.link);
  await expect(
    guest.getByRole("heading", { name: "This invitation was used already" }),
  ).toBeVisible();
});

test(
  "an owner who runs an organization already brings it along",
  { tag: "@full" },
  async ({ csm2Page, strangerPage: page, readMail }) => {
    const { email } = await newOwner(page, "Bringing Along Ltd", "Hana");
    const made = await callApi("/rest/v1/customers", {
      token: await tokenOf(csm2Page.context()),
      body: { name: `Bringing Along ${Date.now()}` },
    });
    const { id } = (made.data as { id: string }[])[0]!;
    await csm2Page.goto(`/customers/${id}/organization`);
    await ready(csm2Page, "Invite the owner");
    await csm2Page.getByRole("textbox", { name: "E-mail of the owner" }).fill(email);
    await csm2Page.getByRole("button", { name: "Invite the owner" }).click();
    const mail = await readMail(email, { subject: /invites you/ });

    // Signed out, with an account: signing in leads back to the invitation.
    await page.context().clearCookies();
    await page.goto(mail.link);
    await page.getByRole("link", { name: "I have an account" }).click();
    await ready(page);
    await new SignInPage(page).signIn(email, newPassword);
    await page.waitForURL("**/invite/**");
    await expect(page.getByRole("radio", { name: /Use Bringing Along Ltd/ })).toBeChecked();
    await page.getByRole("button", { name: "Accept and open Cairn" }).click();
    await page.waitForURL("**/home");
    await page.goto("/team");
    await expect(page.getByText("1 person in Bringing Along Ltd")).toBeVisible();
    await expect(page.getByRole("region", { name: "Your CSM" })).toContainText(people.csm2.name);
  },
);
