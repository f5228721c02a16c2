import type { ChoiceEvent } from '../../../core/choices/choice-events.ts';
import type { Happening } from '../../../core/decide/facts.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Instant } from '../../../core/identifiers/instant.ts';
import { recordChoices } from '../../../operations/record-choices.ts';
import { recordCollection } from '../../../operations/record-collection.ts';
import { recordHappenings, type HappeningToRecord } from '../../../operations/record-happenings.ts';
import { registerPerson } from '../../../operations/register-person.ts';
import * as contract from '../contract/people.ts';
import { describe } from './described-route.ts';
import { birthAhead } from './field-words.ts';
import { languageOf, refuse } from './problems.ts';
import { readBody } from './read-body.ts';
import { withScope } from './service-gate.ts';
import type { ServicesApp, ServicesSettings } from './services-settings.ts';
import { unpublishedFields } from './unpublished-words.ts';

const bytesMax = 256 * 1024;
const instant = (at: string | undefined): Instant | undefined => at as Instant | undefined;

export const peopleRoutes = (app: ServicesApp, { system }: ServicesSettings): void => {
  describe(app, {
    method: 'post', path: '/v1/people', summary: 'Registers a person, or finds the one of that account; adds what is newly known', body: contract.registerPerson,
    answers: { 200: { description: 'Known before', schema: contract.registeredPerson }, 201: { description: 'New', schema: contract.registeredPerson } },
  });
  app.post('/v1/people', withScope('people'), async (c) => {
    const body = await readBody(c, contract.registerPerson, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    const { id, account, residence, birthDate } = body.value;
    const done = await registerPerson(system, { tenant, by, id, account, residence, birthDate: birthDate as CalendarDate | undefined });
    if (done.ok) return c.json({ person: done.person }, done.isNew ? 201 : 200);
    return done.refusal === 'birth-ahead' ? refuse(c, 'invalid-input', { fields: [birthAhead(languageOf(c))] }) : refuse(c, done.refusal);
  });

  const taken = { 201: { description: 'On record', schema: contract.recorded } };
  describe(app, { method: 'post', path: '/v1/collections', summary: 'Records that data of a person came in: names of items, no values', body: contract.recordCollection, answers: taken });
  app.post('/v1/collections', withScope('people'), async (c) => {
    const body = await readBody(c, contract.recordCollection, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    const { id = system.randomness.uuid(), person, at, class: held, service, collection, items, membership, origin, shown, succession } = body.value;
    const done = await recordCollection(system, { tenant, by, person, id, at: instant(at), collected: { class: held, service, collection, items, membership, origin, shown, succession } });
    if (done.ok) return c.json({ ids: [id] }, 201);
    return done.refusal === 'not-published' ? refuse(c, done.refusal, { fields: unpublishedFields(done.unpublished, languageOf(c)) }) : refuse(c, done.refusal);
  });

  describe(app, { method: 'post', path: '/v1/choices', summary: 'Records what a person chose: the next decision obeys', body: contract.recordChoices, answers: taken });
  app.post('/v1/choices', withScope('choices'), async (c) => {
    const body = await readBody(c, contract.recordChoices, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    const choices = body.value.choices.map(({ at, id = system.randomness.uuid(), ...choice }) => ({ at: instant(at), choice: { ...choice, id } as Omit<ChoiceEvent, 'at'> as WithoutMoment<ChoiceEvent> }));
    const done = await recordChoices(system, { tenant, by, person: body.value.person, choices });
    return done.ok ? c.json({ ids: choices.map(({ choice }) => choice.id) }, 201) : refuse(c, done.refusal);
  });

  describe(app, { method: 'post', path: '/v1/happenings', summary: 'Records what took place with a person', body: contract.recordHappenings, answers: taken });
  app.post('/v1/happenings', withScope('happenings'), async (c) => {
    const body = await readBody(c, contract.recordHappenings, bytesMax);
    if (!body.ok) return body.refusal;
    const { tenant, name: by } = c.var.caller;
    const happenings = body.value.happenings.map(({ at, id = system.randomness.uuid(), ...one }): HappeningToRecord => {
      const base = { id, at: instant(at) };
      return one.kind === 'membership' ? { ...base, membership: { service: one.service, membership: one.membership } } : { ...base, happening: one as WithoutMoment<Happening> };
    });
    const done = await recordHappenings(system, { tenant, by, person: body.value.person, happenings });
    return done.ok ? c.json({ ids: happenings.map(({ id }) => id) }, 201) : refuse(c, done.refusal);
  });
};

type WithoutMoment<T> = T extends unknown ? Omit<T, 'at'> : never;
