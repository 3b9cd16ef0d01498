// Stands in for the package "server-only", which throws wherever no server bundle is being made.
export {};
