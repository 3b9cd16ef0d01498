/** A file that cannot be read, by the name of the problem. The sentences for people are the domain's. */
export class Unreadable extends Error {
  constructor(problem, detail = {}) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}
