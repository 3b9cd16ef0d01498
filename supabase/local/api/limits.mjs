/**
 * Counts attempts in a sliding window of one minute, in memory. The embedded API is one process, so memory is enough;
 * a restart forgets the counts, which costs an attacker more time than it gives.
 */
export class RateLimit {
  #hits = new Map();

  constructor(limit, windowMs = 60_000, now = Date.now) {
    this.limit = limit;
    this.windowMs = windowMs;
    this.now = now;
  }

  /** Counts one attempt. Returns 0 when it is allowed, else the seconds until the next one is. */
  take(key) {
    const now = this.now();
    const recent = (this.#hits.get(key) ?? []).filter((at) => now - at < this.windowMs);
    if (recent.length >= this.limit) {
      this.#hits.set(key, recent);
      return Math.max(1, Math.ceil((recent[0] + this.windowMs - now) / 1000));
    }
    recent.push(now);
    this.#hits.set(key, recent);
    if (this.#hits.size > 10_000) this.#forget(now);
    return 0;
  }

  /** A person who signed in has shown who they are; what they mistyped before no longer counts. */
  clear(key) {
    this.#hits.delete(key);
  }

  #forget(now) {
    for (const [key, hits] of this.#hits) {
      if (now - hits.at(-1) >= this.windowMs) this.#hits.delete(key);
    }
  }
}
