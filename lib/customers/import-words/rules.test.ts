import { describe, expect, it } from "vitest";
import { take, utf16, utf8, windows1252 } from "@/supabase/tests/support/import-exports";

describe("exports as they come", () => {
  it("a German one with semicolons and decimal commas, in the old Windows letters", () => {
    const read = take(
      windows1252(`Kundenname;Branche;Phase;Jahresumsatz;Währung;Verlängerungsdatum;Mitarbeiter;Ansprechpartner;E-Mail;Telefon
Müller & Söhne GmbH;Maschinenbau;Bestandskunde;1.234,50 €;EUR;31.12.2027;120;Jörg Weiß;j.weiss@mueller.example;+49 30 1234
Zöllner AG;Logistik;Gekündigt;12.000,00 €;EUR;01.03.2027;1.200;;;
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts[0]).toEqual({
      customer: {
        name: "Müller & Söhne GmbH",
        industry: "Maschinenbau",
        stage: "active",
        arr: 1234.5,
        currency: "EUR",
        renewal_date: "2027-12-31",
        size: "medium",
      },
      person: { name: "Jörg Weiß", email: "j.weiss@mueller.example", phone: "+49 30 1234" },
    });
    expect(read.facts[1]?.customer).toMatchObject({
      arr: 12_000,
      stage: "churned",
      size: "enterprise",
      renewal_date: "2027-03-01",
    });
  });

  it("Excel's “Unicode text”: UTF-16 with tabs", () => {
    const read = take(
      utf16(
        "Account Name\tWebsite\tARR\tRenewal Date\r\nTallow & Co\thttps://www.tallow.co/about\t$186,400.00\t12/31/2027\r\nHalden “AS”\thalden.no\t$9,000.00\t1/15/2028\r\n",
      ),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts).toEqual([
      {
        customer: {
          name: "Tallow & Co",
          domain: "tallow.co",
          arr: 186_400,
          currency: "USD",
          renewal_date: "2027-12-31",
        },
      },
      {
        customer: {
          name: "Halden “AS”",
          domain: "halden.no",
          arr: 9000,
          currency: "USD",
          renewal_date: "2028-01-15",
        },
      },
    ]);
  });

  it("cells pasted from a sheet, with a line break inside one", () => {
    const read = take(
      utf8(
        'Customer\tStage\tARR\tIndustry\n"Tallow\nand Co"\tactive\t12k\tFood\nHalden\tonboarding\t€1.5m\t\n',
      ),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts.map((facts) => facts?.customer)).toEqual([
      { name: "Tallow and Co", stage: "active", arr: 12_000, industry: "Food" },
      { name: "Halden", stage: "onboarding", arr: 1_500_000, currency: "EUR" },
    ]);
  });

  it("Salesforce's report, with its title above and its ids", () => {
    const read = take(
      utf8(`"Accounts by owner"
"As of 2026-11-20"

"Account Name","Account ID","Account Owner","Type","Annual Revenue","Employees","Website"
"Tallow","0015g00000AbCdEAAZ","Ines Halvorsen","Customer","186400.0","1,250","www.tallow.co"
"Halden","0015g00000AbCdFAAZ","Ines Halvorsen","Customer","","40",""
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0, headRow: 4 });
    expect(read.facts[0]?.customer).toEqual({
      name: "Tallow",
      salesforce_id: "0015g00000AbCdEAAZ",
      csm_id: "me",
      arr: 186_400,
      size: "enterprise",
      domain: "tallow.co",
    });
  });

  it("HubSpot's companies, where “Name” is the company and the record id its key", () => {
    const read = take(
      utf8(`Record ID,Company name,Company Domain Name,Lifecycle Stage,Number of Employees,Industry
9123456701,Tallow,tallow.co,Customer,51-200,Food
9123456702,Halden,halden.no,Lead,1001-5000,Logistics
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.columns).toEqual(["hubspot_id", "name", "domain", "stage", "size", "industry"]);
    expect(read.facts[1]?.customer).toMatchObject({ stage: "prospect", size: "enterprise" });
  });

  it("a French one, people first and apart from the company", () => {
    const read = take(
      utf8(`Prénom;Nom;Fonction;Courriel;Société;Chiffre d’affaires;Date de renouvellement;Statut
Aimée;Lefèvre;Directrice;aimee@tallow.example;Tallow SARL;1 234 567,80 €;15/09/2027;Client
Loïc;Besson;;;Halden SA;9 000 €;01/02/2028;Résilié
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts[0]).toEqual({
      customer: {
        name: "Tallow SARL",
        arr: 1_234_567.8,
        currency: "EUR",
        renewal_date: "2027-09-15",
        stage: "active",
      },
      person: { name: "Aimée Lefèvre", role: "Directrice", email: "aimee@tallow.example" },
    });
    expect(read.facts[1]?.customer).toMatchObject({ stage: "churned", renewal_date: "2028-02-01" });
  });

  it("a Spanish one with days in words", () => {
    const read = take(
      utf8(`Empresa|Sector|Importe anual|Fecha de renovación|Correo electrónico
Tallow|Comida|12.500,00|2 de diciembre de 2027|ana@tallow.example
Halden|Logística|900|15 ene 2028|
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts.map((facts) => [facts?.customer.arr, facts?.customer.renewal_date])).toEqual([
      [12_500, "2027-12-02"],
      [900, "2028-01-15"],
    ]);
  });

  it("a Dutch one with contracts", () => {
    const read = take(
      utf8(`sep=;
Klantnaam;Contractnummer;Ingangsdatum;Einddatum;Contractwaarde;Looptijd
Tallow;MSA-1;01-02-2026;31-01-2028;€ 1.200,-;24 maanden
Halden;MSA-2;15-06-2026;14-06-2027;€ 900,50;12 maanden
`),
    );
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts[0]).toEqual({
      customer: { name: "Tallow" },
      contract: {
        file_name: "MSA-1",
        start_date: "2026-02-01",
        end_date: "2028-01-31",
        arr: 1200,
        contract_term: "24 maanden",
      },
    });
  });

  it("one that names the record in each header, with groups of digits by spaces", () => {
    const read = take(
      utf8(`"Organization - Name","Organization - Owner","Deal - Title","Deal - Value","Deal - Currency","Person - Name","Person - Phone"
"Ahlberg Maskin AB","Ines Halvorsen","Renewal","1 250 000","SEK","Karin Ahlberg","+46 8 123"
`),
    );
    expect(read.question).toBeNull();
    expect(read.faults).toBe(0);
    expect(read.facts[0]).toEqual({
      customer: { name: "Ahlberg Maskin AB", arr: 1_250_000, currency: "SEK", csm_id: "me" },
      person: { name: "Karin Ahlberg", phone: "+46 8 123" },
    });
  });

  it("a controller's report: titles above, amounts a year, and the sum below, which comes back", () => {
    const read = take(
      utf8(`Customer list per 12.11.2026;;;
Created by: Controlling;;;
;;;
Kunde;Vertragswert p.a.;Ansprechpartner;E-Mail
Bäckerei Huber GmbH & Co. KG;12.400,00 €;Eva Huber;eva@huber.example
Möbel Krüger;8.750,50 €;Tom Krüger;tom@krueger.example
Summe;21.150,50 €;;
`),
    );
    expect(read.headRow).toBe(4);
    expect(read.columns).toEqual(["name", "arr", "person_name", "person_email"]);
    expect(read.facts.map((facts) => facts?.customer.arr)).toEqual([12_400, 8_750.5, undefined]);
    expect(read.faults).toBe(1);
  });

  it("one without headers asks which column is the name, with a guess", () => {
    const read = take(
      utf8(`Tallow,tallow.co,anna@tallow.co,"186,400",2027-12-31
Halden,halden.no,bo@halden.no,"9,000",2028-01-15
Orrin,orrin.example,cy@orrin.example,"12,500",2028-02-28
`),
    );
    expect(read.columns).toEqual(["name", "domain", "person_email", "arr", "renewal_date"]);
    expect(read).toMatchObject({
      question: { kind: "name", guess: 0, headless: true },
      faults: 0,
      headRow: 0,
    });
    expect(read.facts).toHaveLength(3);
  });

  it("one whose days can all be read both ways asks which way, and nothing else", () => {
    const read = take(utf8("Company,Renewal date\nTallow,03/04/2027\nHalden,05/06/2027\n"));
    expect(read.question).toEqual({ kind: "day_order", column: 1, example: "03/04/2027" });
  });

  it("one without headers whose days can all be read both ways asks both at once", () => {
    const read = take(utf8("Tallow,03/04/2027,12000\nHalden,05/06/2027,9000\n"));
    const days = { column: 1, example: "03/04/2027" };
    expect(read.question).toEqual({ kind: "name", guess: 0, headless: true, days });
  });

  it("a list of names alone goes in as it is", () => {
    const read = take(utf8("Tallow\nHalden\nOrrin\n"));
    expect(read).toMatchObject({ question: null, faults: 0 });
    expect(read.facts.map((facts) => facts?.customer.name)).toEqual(["Tallow", "Halden", "Orrin"]);
  });
});
