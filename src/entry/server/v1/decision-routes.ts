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
    return c.json({ decisions: decided.map((one) => told(one, language)) }, 200);
  });
};

const told = (decided: Decided, language: Language): object =>
  (decided.ok
    ? { at: decided.at, stands: decided.stands, recorded: decided.recorded, answer: decided.answer }
    : { problem: problemOf(decided.refusal, language) });
