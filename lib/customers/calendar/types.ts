/** What a calendar address holds, as the database answers it. */
export type CalendarFeed = {
  name: string;
  timezone: string;
  renewals: {
    id: string;
    customer_id: string;
    customer: string;
    contract: string | null;
    due_on: string;
    notice_on: string | null;
    automatic: boolean;
    amount: number | null;
    currency: string;
    updated_at: string;
  }[];
  meetings: {
    id: string;
    customer_id: string;
    customer: string;
    title: string;
    at: string;
    minutes: number | null;
    url: string | null;
    status: string;
    updated_at: string;
  }[];
};

/** That a person has a calendar address; the address itself is shown once. */
export type CalendarState = { created_at: string; last_read_at: string | null };
