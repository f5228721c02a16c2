import type { Problem, ProblemCode } from '../../src/entry/server/contract/problem.ts';

/** A refusal of the server, thrown so that TanStack Query keeps it as its `error`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** For what the browser itself finds wrong, in the same words as the server's refusal. */
export const localProblem = (code: ProblemCode): Problem => ({ type: `urn:yakusoku:problem:${code}`, title: code, status: 0, code });

/** Without the body of a refusal (a proxy's page, a cut line) it counts as "not available now". */
export const problemFrom = (status: number, body: unknown): Problem => {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'status' in body) return body as Problem;
  return localProblem(status === 404 ? 'not-found' : status === 413 ? 'upload-too-large' : status === 429 ? 'too-many-tries' : 'unavailable');
};
