import { ProblemError, localProblem, problemFrom } from './problem.ts';

type Body = { readonly json: unknown } | { readonly text: string; readonly type: string } | undefined;

const bodyOf = (body: Body): Pick<RequestInit, 'body' | 'headers'> => {
  if (body === undefined) return {};
  if ('json' in body) return { body: JSON.stringify(body.json), headers: { 'content-type': 'application/json' } };
  return { body: body.text, headers: { 'content-type': body.type } };
};

const parse = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Asks our own server. `Answer` is a type of the contract; nothing else is trusted to be in the body. @throws ProblemError */
const ask = async <Answer>(method: string, path: string, body?: Body): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(path, { method, credentials: 'same-origin', cache: 'no-store', ...bodyOf(body) });
  } catch {
    throw new ProblemError(localProblem('unavailable'));
  }
  const answer = parse(await response.text().catch(() => ''));
  if (!response.ok) throw new ProblemError(problemFrom(response.status, answer));
  return answer as Answer;
};

export const get = <Answer>(path: string): Promise<Answer> => ask('GET', path);
export const post = <Answer = undefined>(path: string, json?: unknown): Promise<Answer> =>
  ask('POST', path, json === undefined ? undefined : { json });
export const postText = <Answer>(path: string, text: string, type: string): Promise<Answer> => ask('POST', path, { text, type });

/** A path with each value escaped: at`/api/portal/requests/${number}`. */
export const at = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  parts.reduce((path, part, index) => path + encodeURIComponent(String(values[index - 1] ?? '')) + part);

/** Sends a form with progress from 0 to 1, which fetch cannot report. @throws ProblemError */
export const upload = <Answer>(path: string, form: FormData, onProgress: (part: number) => void): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (status: number) => reject(new ProblemError(problemFrom(status, parse(request.responseText))));
    request.open('POST', path);
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(parse(request.responseText) as Answer);
      else refuse(request.status);
    });
    request.addEventListener('error', () => refuse(0));
    request.addEventListener('abort', () => refuse(0));
    request.send(form);
  });

export const remove = (path: string): Promise<undefined> => ask('DELETE', path);
