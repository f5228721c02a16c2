import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentToProvision, customer, outcomes, provide, use, type ServiceCaller } from './service-caller.ts';
import { openServers, type Servers } from './server-processes.ts';

let world: Servers;
let [one, other]: readonly ServiceCaller[] = [];
beforeAll(async () => {
  world = await openServers(2);
  [one, other] = world.callers;
});
afterAll(async () => {
  expect(world.servers.flatMap(({ faults }) => faults)).toEqual([]);
  await world.close();
});

const both = (): readonly [ServiceCaller, ServiceCaller] => {
  if (!one || !other) throw new Error('two servers');
  return [one, other];
};
const rounds = 10;

describe('a choice recorded through one server process, asked for at another at once', () => {
  it('is obeyed by the very next decision: each stop, and each lifting of one [LV-5 part]', async () => {
    const [here, there] = both();
    const person = await customer(here);
    const seen: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const what of [{ kind: 'all' }, { kind: 'item', item: 'profile.name' }, { kind: 'purpose', purpose: 'customers.services' }]) {
        const [recorder, asker] = round % 2 === 0 ? [here, there] : [there, here];
        await recorder.choose(person, { kind: 'stop', what });
        seen.push([what.kind, ...outcomes(await asker.ask(use(person)))]);
        await asker.choose(person, { kind: 'lift', what });
        seen.push(['lifted', ...outcomes(await recorder.ask(use(person)))]);
      }
    }
    const round = [['all', 'deny'], ['lifted', 'allow'], ['item', 'partial'], ['lifted', 'allow'], ['purpose', 'deny'], ['lifted', 'allow']];
    expect(seen).toEqual(Array.from({ length: rounds }, () => round).flat());
  });

  it('opens with a consent, closes with its withdrawal, for the recipient and the items that it names [CT-4-1 part] [CT-2b part]', async () => {
    const [here, there] = both();
    const person = await customer(here);
    for (let round = 0; round < 5; round += 1) {
      expect(outcomes(await there.ask(provide(person)))).toEqual(['deny']);
      await here.choose(person, consentToProvision);
      expect(outcomes(await there.ask(provide(person), provide(person, { recipient: 'placement-agencies', situation: 'contact' })))).toEqual(['allow', 'deny']);
      await here.choose(person, { kind: 'withdrawal', of: { to: 'provision', recipient: 'business-partners' }, items: ['work-history'] });
      const [told] = await there.ask(provide(person));
      expect(told?.answer?.items).toEqual([{ item: 'profile.name', state: 'clear' }, { item: 'work-history', state: 'withheld' }]);
      await here.choose(person, { kind: 'withdrawal', of: { to: 'provision' } });
    }
  });

  it('ends by the kind of recipient what was given to one company of it, as the register tells, and where it does not tell [CT-2b part]', async () => {
    const [here, there] = both();
    const person = await customer(here);
    const known = { country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [] };
    await here.done(204, 'PUT', '/v1/parties/partner-a', { ...known, recipients: ['business-partners'] });
    await here.done(204, 'PUT', '/v1/parties/agency-b', { ...known, recipients: ['placement-agencies'] });
    await here.done(204, 'PUT', '/v1/parties/somebody', known);
    const to = (party: string, recipient = 'business-partners', situation = 'scouting') => provide(person, { party, recipient, situation });
    const asked = async () => outcomes(await there.ask(to('partner-a'), to('somebody'), to('agency-b', 'placement-agencies', 'agency-contact'), to('agency-b')));
    const choose = async () => { await here.choose(person, ...['partner-a', 'somebody', 'agency-b'].map((recipient) => ({ ...consentToProvision, recipient }))); };
    const from = async (recipient: string) => { await here.choose(person, { kind: 'withdrawal', of: { to: 'provision', recipient } }); };
    expect(await asked()).toEqual(['deny', 'deny', 'deny', 'deny']);
    await choose();
    expect(await asked()).toEqual(['allow', 'allow', 'allow', 'allow']);
    // An agency is none of those that are meant, but where it is to get the data as one of them.
    await from('business-partners');
    expect(await asked()).toEqual(['deny', 'deny', 'allow', 'deny']);
    await choose();
    expect(await asked()).toEqual(['allow', 'allow', 'allow', 'allow']);
    await from('somebody');
    expect(await asked()).toEqual(['allow', 'deny', 'allow', 'allow']);
    // What the register comes to tell counts from then on, and what has ended stays so.
    await from('placement-agencies');
    expect(await asked()).toEqual(['allow', 'deny', 'deny', 'deny']);
    await there.done(204, 'PUT', '/v1/parties/agency-b', { ...known, recipients: ['business-partners'] });
    await there.done(204, 'PUT', '/v1/parties/partner-a', { ...known, recipients: ['business-partners', 'placement-agencies'] });
    expect(await asked()).toEqual(['deny', 'deny', 'deny', 'deny']);
  });

  it('ends with one company the consent to the kind that it is of, and leaves that to another kind', async () => {
    const [here, there] = both();
    const person = await customer(here);
    const known = { country: 'JP', selected: false, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [] };
    await here.done(204, 'PUT', '/v1/parties/partner-c', { ...known, recipients: ['business-partners'] });
    await here.choose(person, consentToProvision, { ...consentToProvision, recipient: 'placement-agencies' });
    const asked = async () => outcomes(await there.ask(provide(person), provide(person, { recipient: 'placement-agencies', situation: 'agency-contact' })));
    expect(await asked()).toEqual(['allow', 'allow']);
    await here.choose(person, { kind: 'withdrawal', of: { to: 'provision', recipient: 'partner-c' } });
    expect(await asked()).toEqual(['deny', 'allow']);
    // Of one that nobody knows it cannot be told what it is.
    await there.choose(person, { kind: 'withdrawal', of: { to: 'provision', recipient: 'never-heard-of' } });
    expect(await asked()).toEqual(['deny', 'deny']);
  });

  it('is never made by going on to use the service', async () => {
    const [here, there] = both();
    const person = await customer(here);
    await here.choose(person, { ...consentToProvision, method: 'continued-use' }, { kind: 'stop', what: { kind: 'item', item: 'contact.email' } }, { kind: 'signal' });
    await here.choose(person, { kind: 'lift', what: { kind: 'item', item: 'contact.email' }, method: 'continued-use' }, { kind: 'opt-in', of: 'sale', method: 'silence' });
    const [provision, inUse] = await there.ask(provide(person), use(person));
    expect(provision?.answer?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['consent-missing', 'consent-by-no-act']));
    expect(inUse?.answer?.items).toEqual([{ item: 'profile.name', state: 'clear' }, { item: 'contact.email', state: 'withheld' }]);
  });

  it('takes membership, parties and happenings along in the same way', async () => {
    const [here, there] = both();
    const person = await customer(here);
    const analysis = use(person, { purpose: 'customers.analysis' });
    await here.done(201, 'POST', '/v1/happenings', { person, happenings: [{ kind: 'membership', service: 'recruiting', membership: 'left' }] });
    expect(outcomes(await there.ask(use(person), analysis))).toEqual(['deny', 'deny']);
    await here.done(204, 'PUT', '/v1/services/recruiting', { afterMembership: ['customers.analysis'] });
    expect(outcomes(await there.ask(use(person), analysis))).toEqual(['deny', 'allow']);
    await there.done(204, 'PUT', '/v1/services/recruiting', { afterMembership: [] });
    expect(outcomes(await here.ask(analysis))).toEqual(['deny']);
    const member = await customer(here);
    const entrust = () => use(member, { id: crypto.randomUUID(), action: 'entrust', party: 'mailer' });
    const party = { country: 'JP', selected: true, member: false, ownPurpose: false, matches: false, acquisitionShown: false, contracts: [{ kind: 'entrustment', items: 'all', from: '2020-01-01' }] };
    expect(outcomes(await there.ask(entrust()))).toEqual(['deny']);
    await here.done(204, 'PUT', '/v1/parties/mailer', party);
    expect(outcomes(await there.ask(entrust()))).toEqual(['allow']);
    await here.done(204, 'PUT', '/v1/parties/mailer', { ...party, selected: false });
    expect(outcomes(await there.ask(entrust()))).toEqual(['deny']);
  });
});
