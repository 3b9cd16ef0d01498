/** Set by `npm run test:full` and by a part that is asked for by name: what takes long runs then, and runs whole. */
export const full = Boolean(process.env.CAIRN_TEST_FULL);
