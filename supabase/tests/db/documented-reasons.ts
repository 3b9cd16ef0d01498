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
  rate_limits: "buckets of the last minutes",
};
