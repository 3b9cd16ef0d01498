import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Field, FormSummary } from "./form-field";

const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1];

describe("a field", () => {
  it("ties label, control, hint and error together", () => {
    const html = renderToStaticMarkup(
      <Field
        name="amount"
        label="Yearly amount"
        hint="Without tax"
        fieldErrors={{ amount: ["Not a number. Try 186,400.00"] }}
      >
        <Input defaultValue="oo" />
      </Field>,
    );
    const id = attribute(html, "input", "id")!;
    expect(attribute(html, "label", "for")).toBe(id);
    expect(attribute(html, "input", "name")).toBe("amount");
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
    expect(attribute(html, "input", "value")).toBe("oo");
    const described = attribute(html, "input", "aria-describedby")!.split(" ");
    expect(described).toHaveLength(2);
    for (const part of described) expect(html).toContain(`<p id="${part}"`);
    expect(html).toContain("Not a number. Try 186,400.00");
  });

  it("marks what is optional and says to readers what is required", () => {
    const required = renderToStaticMarkup(
      <Field name="a" label="A">
        <Select />
      </Field>,
    );
    expect(attribute(required, "select", "aria-required")).toBe("true");
    expect(required).not.toContain("optional");
    expect(required).not.toContain("aria-describedby");
    const optional = renderToStaticMarkup(
      <Field name="a" label="A" optional>
        <Input />
      </Field>,
    );
    expect(optional).toContain("optional");
    expect(optional).not.toContain("aria-required");
  });
});

describe("the line over a form", () => {
  it("counts the fields", () => {
    const two = renderToStaticMarkup(<FormSummary fieldErrors={{ a: ["x"], b: ["y"], c: [] }} />);
    expect(two).toContain("2 fields need a look. What you typed is still here.");
    expect(two).toContain('role="alert"');
    expect(renderToStaticMarkup(<FormSummary fieldErrors={{ a: ["x"] }} />)).toContain(
      "1 field needs a look",
    );
  });

  it("says what the server said when no field is at fault", () => {
    const text = renderToStaticMarkup(
      <FormSummary
        error={{ code: "unavailable", message: "The server did not answer." }}
        fieldErrors={{}}
      />,
    );
    expect(text).toContain("The server did not answer.");
    expect(text).not.toContain("<a ");
  });

  it("offers to sign in beside when the session has ended", () => {
    const text = renderToStaticMarkup(
      <FormSummary error={{ code: "session_ended", message: "Your session has ended." }} />,
    );
    expect(text).toContain('href="/sign-in?return=close"');
  });

  it("is absent when nothing is wrong", () => {
    expect(renderToStaticMarkup(<FormSummary error={null} fieldErrors={{}} />)).toBe("");
  });
});
