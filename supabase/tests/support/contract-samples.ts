import type { Block } from "./contract-documents";

/** A subscription contract with automatic renewal. */
export const saasAgreement: Block[][] = [
  [
    "CLOUD SERVICES AGREEMENT",
    'This Cloud Services Agreement (this "Agreement") is entered into as of February 1, 2024 (the "Effective Date") by and between Larkspur Software, Inc., a Delaware corporation with its principal place of business at 400 Harbor Street, Seattle, Washington 98101 ("Provider"), and Meadow Foods GmbH, a company organized under the laws of Germany with offices at Lindenweg 4, 20095 Hamburg ("Customer").',
    "1. Services. Provider shall make the services available to Customer for up to 250 named users during the Term.",
    "2. Fees. Customer shall pay an annual subscription fee of EUR 96,000. The total contract value for the Initial Term is EUR 288,000. All amounts are in euros. On each renewal the fees may increase by no more than 5%.",
    "3. Payment. Provider will invoice Customer annually in advance. Invoices are due within thirty (30) days of receipt.",
  ],
  [
    "4. Service Levels. Provider guarantees a monthly uptime of 99.9% of the services. For incidents of severity 1 Provider will respond within two (2) hours.",
    "5. Security. Provider shall encrypt data in transit with TLS and at rest with AES-256, and shall maintain ISO 27001 certification. Customer shall connect its identity provider through SAML single sign-on.",
    '6. Term. The initial term of this Agreement shall be three (3) years from the Effective Date (the "Initial Term"). Thereafter this Agreement shall automatically renew for successive one (1) year terms, unless either party gives written notice of non-renewal at least ninety (90) days prior to the end of the then-current term.',
    "7. Onboarding. Customer shall appoint a project lead within ten (10) days after the Effective Date. Provider shall complete the configuration by April 15, 2024.",
    "8. Governing Law. This Agreement shall be governed by the laws of England and Wales, without regard to its conflict of laws rules.",
    "IN WITNESS WHEREOF, the parties have executed this Agreement as of the Effective Date.",
    "LARKSPUR SOFTWARE, INC.\nBy: ______________\nName: Ada Quill\n\nMEADOW FOODS GMBH\nBy: ______________\nName: Jan Petersen",
  ],
];

/** An order form: labels and a table of items. */
export const orderForm: Block[][] = [
  [
    "ORDER FORM",
    "Order Date: March 15, 2024",
    "Customer: Northwind Clinics Ltd\nProvider: Larkspur Software, Inc.",
    "Subscription Start Date: April 1, 2024\nSubscription End Date: March 31, 2026",
    {
      table: [
        ["Product", "Quantity", "Unit Price", "Billing Period", "Total"],
        ["Platform Enterprise", "120 users", "$45.00", "per month", "$129,600.00"],
        ["Analytics Add-on", "1", "$6,000.00", "per year", "$12,000.00"],
        ["Premium Support", "1", "$9,500.00", "per year", "$19,000.00"],
        ["Onboarding Workshop", "2", "$2,400.00", "one-time", "$4,800.00"],
        ["Total Contract Value", "", "", "", "$165,400.00"],
      ],
    },
    "Payment Terms: Net 45 days from the date of invoice.",
    "This Order Form is governed by the laws of the State of Washington.",
  ],
];

/** An amendment of the contract above. */
export const amendment: Block[][] = [
  [
    "AMENDMENT NO. 2 TO CLOUD SERVICES AGREEMENT",
    'This Amendment No. 2 (the "Amendment") to the Cloud Services Agreement dated February 1, 2024 is made as of June 30, 2025 by and between Larkspur Software, Inc. ("Provider") and Meadow Foods GmbH ("Customer").',
    "1. Users. Section 1 is amended so that the services include up to 400 named users.",
    "2. Fees. From July 1, 2025 the annual subscription fee is EUR 144,000.",
    "3. Term. The term of the Agreement is extended and shall expire on January 31, 2029.",
    "Except as amended, the Agreement remains in full force and effect.",
  ],
];

/** A statement of work under a contract. */
export const statementOfWork: Block[][] = [
  [
    "STATEMENT OF WORK NO. 3",
    'This Statement of Work No. 3 ("SOW") is entered into on September 2, 2024 between Quarry Consulting LLP ("Consultant") and Tidewater Logistics, Inc. ("Client") under the Master Services Agreement dated May 5, 2022.',
    "1. Term. This SOW commences on September 16, 2024 and shall remain in effect until March 31, 2025.",
    "2. Fees. Client shall pay a fixed fee of $84,000 in total. The total amount is payable in three instalments.",
    "3. Deliverables. Consultant shall deliver the data migration plan no later than October 15, 2024. Client shall provide API access to its servers and a sandbox within five (5) business days after the date of this SOW.",
    "4. Governing Law. This SOW is governed by New York law.",
  ],
];
