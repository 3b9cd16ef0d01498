/** What is measured: plain rows, whose policies the planner sees, and the functions that are the pages. */
export function subjects(me, customer) {
  const columns =
    "c.id, c.name, c.industry, c.health_score, c.arr, c.currency, c.stage, c.renewal_date";
  const page = (filter) =>
    `select ${columns} from public.customers c where ${filter} c.archived_at is null order by c.renewal_date, c.id limit 20`;
  const concerns = (filter) =>
    `select i.id, i.content from public.insights i where i.type = 'concern' and i.status = 'open' and i.customer_id in
       (select c.id from public.customers c where ${filter} c.archived_at is null) order by i.created_at limit 20`;
  const history =
    "select h.computed_at, h.score from public.health_snapshots h where h.customer_id = $1";
  return {
    rows: {
      "rows of customers, a page by renewal": {
        sql: page(""),
        owner: page("c.csm_id = $1 and"),
        ownerValues: [me],
      },
      "rows of open concerns, a page": {
        sql: concerns(""),
        owner: concerns("c.csm_id = $1 and"),
        ownerValues: [me],
      },
      "rows of one customer's health": {
        sql: history,
        values: [customer],
        owner: `${history} and exists (select 1 from public.customers c where c.id = h.customer_id and c.csm_id = $2)`,
        ownerValues: [customer, me],
      },
    },
    functions: {
      list: {
        words: "list of customers",
        sql: `select public.list_customers('{"archived": "hidden", "stage_not": ["churned"]}', 'renewal', 'asc', null, 20)`,
      },
      home: { words: "home", sql: "select public.get_home()" },
      needs: { words: "all that needs me", sql: "select public.list_needs()" },
      dashboard: { words: "portfolio dashboard", sql: "select public.get_portfolio()" },
      renewals: { words: "renewals", sql: "select public.list_renewals()" },
      insights: { words: "insights", sql: "select public.list_insights()" },
      customer: {
        words: "customer page",
        sql: "select public.get_customer($1)",
        values: [customer],
      },
    },
  };
}
