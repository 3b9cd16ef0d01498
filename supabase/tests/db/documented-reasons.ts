/** Tables that the documents only name and that need fewer than five columns of their own, with the reason. */
export const fewColumns: Record<string, string> = {
  assessment_sessions:
    "a run is whose, of what, how far and by which version; its answers and scores are tables of their own",
  org_roles: "name, words, permissions and whose it is; the rights themselves are org_users.role",
  org_users: "membership is two keys, a role and who invited",
  pulse_delegations: "who asks whom to answer which pulse, why, and what became of it",
  user_sessions: "follows auth.sessions: address, browser and times are all there is",
};

/** Tables that are empty after the demonstration data, with the reason. */
export const withoutDemonstration: Record<string, string> = {
  attention_snoozes: "made by putting something off",
  bulk_operations: "made by changing many customers at once",
  bulk_rows: "made by changing many customers at once",
  customer_distinctions: "made by saying that two customers are not the same",
  customer_merges: "made by merging",
  import_rows: "made by importing a file",
  imports: "made by importing a file",
  list_columns: "made by choosing columns",
  notification_preferences: "made by choosing; nothing chosen means the defaults",
  rate_limits: "buckets of the last minutes",
  saved_views: "made by saving a view",
  security_alerts: "made by attempts; an alert nobody caused would be a false one",
};
