/** A request that is not answered as asked: an HTTP status, and one sentence for whoever sent it. */
export class HttpProblem extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'HttpProblem';
  }
}
