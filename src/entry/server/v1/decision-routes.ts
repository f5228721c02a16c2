import { decide, type Decided } from '../../../operations/decide.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import { readQuestion } from '../contract/asked-question.ts';
import { decisions, decisionsAsked, questionsMax } from '../contract/decisions.ts';
import { describe } from './described-route.ts';
import { languageOf, problemOf } from './problems.ts';
import { readBody } from './read-body.ts';
import { withScope } from './service-gate.ts';
import type { ServicesApp, ServicesSettings } from './services-settings.ts';

const bytesMax = 4 * 1024 * 1024;

export const decisionRoutes = (app: ServicesApp, { system }: ServicesSettings): void => {
  describe(app, {
    method: 'post', path: '/v1/decisions', summary: `May this be done? Up to ${questionsMax} questions (4 MiB) at once, answered in their order on one reading of the store`,
    body: decisionsAsked, answers: { 200: { description: 'A decision for each question: an answer, or a problem of that question', schema: decisions } },
  });
  app.post('/v1/decisions', withScope('decide'), async (c) => {
    const body = await readBody(c, decisionsAsked, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name } = c.var.caller;
    const decided = await decide(system, { tenant, by: name, asked: body.value.questions.map(readQuestion) });
    const language = languageOf(c);
    // Answers come as text, and go into the text of the body.
    return c.body(`{"decisions":[${decided.map((one) => told(one, language)).join()}]}`, 200, { 'content-type': 'application/json' });
  });
};

const told = (decided: Decided, language: Language): string => {
  if (!decided.ok) return JSON.stringify({ problem: problemOf(decided.refusal, language) });
  const { at, stands, recorded, json } = decided;
  return `${JSON.stringify({ at, stands, recorded }).slice(0, -1)},"answer":${json}}`;
};
