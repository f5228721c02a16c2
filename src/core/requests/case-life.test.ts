import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileId } from '../identifiers/case-ids.ts';
import type { Sha256 } from '../identifiers/hash.ts';
import { instantOf } from '../identifiers/instant.ts';
import { name, type DatasetId, type DocumentKindId, type GroundId, type PolicyId, type TableId } from '../identifiers/name-ids.ts';
import type { AccountCandidate } from '../people/matching.ts';
import type { RefusalGround } from '../policy/model/requests.ts';
import { confirmAccounts } from './confirm-accounts.ts';
import { decideIdentity } from './decide-identity.ts';
import { effectName, effectsDue } from './effects.ts';
import type { Actor, CaseEvent, EventKind, RecordedEvent } from './events.ts';
import { approveReply, openDocument, recordPickUp, recordPosting } from './finish-case.ts';
import { foldCase } from './fold.ts';
import type { Outcome } from './refusal.ts';
import { setWithholding } from './set-withholding.ts';
import type { CaseState, Effect } from './state.ts';

const file = '0f6f2b8e-6f0a-8f5c-ac2e-0a4f5c9c2e0a' as FileId;
const licence = { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' } as const;
const [jobs, answers] = [name<DatasetId>('jobs'), name<DatasetId>('answers')];
const members = name<TableId>('members');
const proven: AccountCandidate = { dataset: jobs, table: members, key: ['1'], matches: [{ identifier: 'email', strength: 'proven' }] };
const claimed: AccountCandidate = { dataset: answers, table: members, key: ['2'], matches: [{ identifier: 'name-and-birth-date', strength: 'claimed' }] };
const ground: RefusalGround = {
  kind: 'refusal-ground', at: { file: 'p', line: 1, column: 1 }, id: name<GroundId>('harm'), text: { ja: '害', en: 'harm' },
  legal: 'harm-to-rights', types: ['disclosure'], typesAt: [],
};

const submitted = (replyBy: 'email' | 'post'): CaseEvent => ({
  kind: 'submitted', type: 'disclosure', policy: name<PolicyId>('group'), policyHash: 'a'.repeat(64) as Sha256,
  services: { kind: 'all' }, items: { kind: 'all' }, replyBy, document: licence, file,
});

/** What people can try at any time, whatever the case allows. */
const commands: Readonly<Record<string, (state: CaseState) => Outcome<readonly CaseEvent[]>>> = {
  'open the document': openDocument,
  'confirm the identity': (state) => decideIdentity(state, { decision: 'confirm' }),
  'reject the identity': (state) => decideIdentity(state, { decision: 'reject', reason: 'the name differs' }),
  'ask again': (state) => decideIdentity(state, { decision: 'ask-again', reason: 'it is cut off' }),
  'supply a document': (state) => state.stage === 'waiting-for-person'
    ? { ok: true, value: [{ kind: 'document-supplied', document: licence, file }] } : { ok: false, refusal: { code: 'not-now' } },
  'confirm no account': (state) => confirmAccounts(state, []),
  'confirm the proven account': (state) => confirmAccounts(state, [proven]),
  'confirm a claim': (state) => confirmAccounts(state, [claimed]),
  'confirm a claim with a basis': (state) => confirmAccounts(state, [proven, { ...claimed, basis: 'the order number was quoted' }]),
  'withhold': (state) => setWithholding(state, { dataset: jobs, table: members, column: undefined, row: 0 }, { ground: ground.id, explanation: 'another person' }, { grounds: [ground], columns: [] }),
  'approve': approveReply,
  'post': recordPosting,
  'pick up': recordPickUp,
};

/** What the world answers when an effect is carried out. */
const outcome = (state: CaseState, effect: Effect): CaseEvent => {
  switch (effect.kind) {
    case 'destroy-document': return { kind: 'document-destroyed', round: effect.round, documentKind: licence.kind };
    case 'send-mail': return { kind: 'mail-sent', mail: effect.mail, round: effect.round };
    case 'find-accounts': return { kind: 'accounts-found', candidates: [proven, claimed] };
    case 'collect': return { kind: 'source-collected', dataset: effect.dataset, tables: [{ table: members, file, rows: 3 }] };
    case 'build-reply': return { kind: 'reply-built', file, sha256: state.policyHash, bytes: 1, letter: file, glyphsMissing: 0 };
    case 'warn-officers': return { kind: 'officers-warned', warning: effect.warning, officers: 1 };
    case 'destroy-form': return { kind: 'form-destroyed' };
    default: return effect satisfies never;
  }
};

class Life {
  readonly events: RecordedEvent[] = [];
  add(event: CaseEvent, by: Actor = { kind: 'person' }): void {
    this.events.push({ sequence: this.events.length + 1, at: instantOf(1_800_000_000_000 + this.events.length * 60_000), by, event });
  }
  get state(): CaseState {
    const state = foldCase(this.events);
    if (!state) throw new Error('no case');
    return state;
  }
  kinds(): readonly EventKind[] { return this.events.map(({ event }) => event.kind); }
  work(most: number): void {
    for (let step = 0; step < most; step += 1) {
      const effect = effectsDue(this.state)[0];
      if (!effect) return;
      this.add(outcome(this.state, effect), { kind: 'system' });
    }
  }
  try(command: string): boolean {
    const decided = commands[command]?.(this.state);
    if (!decided?.ok) return false;
    for (const event of decided.value) this.add(event, { kind: 'officer', id: 'o' });
    return true;
  }
}

/** What leads on, so that random lives also grow old; `next` takes the first of these that the case allows. */
const straight = ['confirm the identity', 'confirm a claim with a basis', 'approve', 'post'];

/** Any order of things that people try, with the system doing some of what is due (or none: a slow worker) in between. */
const lives = fc.tuple(
  fc.constantFrom<'email' | 'post'>('email', 'post'),
  fc.array(fc.record({ command: fc.oneof(fc.constant('next'), fc.constantFrom(...Object.keys(commands))), worked: fc.nat(6) }), { maxLength: 40 }),
).map(([replyBy, steps]) => {
  const life = new Life();
  life.add(submitted(replyBy));
  for (const { command, worked } of steps) {
    if (command === 'next') straight.find((one) => life.try(one));
    else life.try(command);
    life.work(worked);
  }
  return life;
});

describe('the life of a case', () => {
  it('ends its effects: what is due is done in a bounded number of steps, each once', () => {
    fc.assert(fc.property(lives, (life) => {
      const before = life.events.length;
      life.work(1_000);
      expect(effectsDue(life.state)).toEqual([]);
      expect(life.events.length - before).toBeLessThan(60);
    }));
  });

  it('[CT-8-2d part] destroys the document of every decided round before anything else', () => {
    fc.assert(fc.property(lives, (life) => {
      const due = effectsDue(life.state).map((effect) => effect.kind);
      expect(due.slice(due.lastIndexOf('destroy-document') + 1)).not.toContain('destroy-document');
      expect(due.indexOf('destroy-document')).toBeLessThanOrEqual(0);
      life.work(1_000);
      const { identity, round, documentDestroyedRounds } = life.state;
      const decided = identity === 'open' ? round - 1 : round;
      expect(documentDestroyedRounds.toSorted((a, b) => a - b)).toEqual(Array.from({ length: decided }, (_, at) => at + 1));
    }));
  });

  it('reads nothing before the identity is confirmed, and nothing ever after it was rejected', () => {
    fc.assert(fc.property(lives, (life) => {
      life.work(1_000);
      const kinds = life.kinds();
      const confirmedAt = kinds.indexOf('identity-confirmed');
      for (const read of ['accounts-found', 'source-collected', 'reply-built'] as const) {
        const at = kinds.indexOf(read);
        if (at >= 0) expect(confirmedAt >= 0 && confirmedAt < at).toBe(true);
        if (life.state.identity === 'rejected') expect(at).toBe(-1);
      }
    }));
  });

  it('never reads a dataset on a claim alone', () => {
    fc.assert(fc.property(lives, (life) => {
      life.work(1_000);
      for (const account of life.state.accounts ?? []) if (account.dataset === answers) expect(account.basis).toBeDefined();
      for (const dataset of life.state.collected.keys()) expect(life.state.accounts?.some((account) => account.dataset === dataset)).toBe(true);
    }));
  });

  it('takes nothing after the end but the first picking up', () => {
    fc.assert(fc.property(lives, (life) => {
      life.work(1_000);
      if (life.state.stage !== 'replied' && life.state.stage !== 'refused') return;
      for (const command of [...Object.keys(commands), ...Object.keys(commands)]) {
        const before = life.events.length;
        const taken = life.try(command);
        if (life.state.stage === 'refused') expect(taken).toBe(false);
        const added = life.events.slice(before).map(({ event }) => event.kind);
        expect(added.filter((kind) => kind !== 'reply-picked-up')).toEqual([]);
      }
      expect(life.kinds().filter((kind) => kind === 'reply-picked-up').length).toBeLessThanOrEqual(1);
    }));
  });

  it('sends each mail of a round once, and one reply', () => {
    fc.assert(fc.property(lives, (life) => {
      life.work(1_000);
      const sent = life.state.mailsSent.map(({ mail, round }) => `${mail} ${round}`);
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.filter((mail) => mail.startsWith('reply-ready')).length).toBeLessThanOrEqual(life.state.replyBy === 'email' ? 1 : 0);
    }));
  });

  it('folds any order of events without a fault', () => {
    const anyEvent = lives.chain((life) => fc.shuffledSubarray([...life.events]));
    fc.assert(fc.property(anyEvent, (events) => {
      const state = foldCase(events);
      expect(state === undefined).toBe(events[0]?.event.kind !== 'submitted' && !events.some(({ event }) => event.kind === 'submitted'));
      if (state) for (const effect of effectsDue(state)) expect(effectName(effect)).not.toBe('');
    }));
  });

  it('goes the straight way by e-mail and by post', () => {
    for (const replyBy of ['email', 'post'] as const) {
      const life = new Life();
      life.add(submitted(replyBy));
      const stages: string[] = [life.state.stage];
      for (const command of ['confirm the identity', 'confirm the proven account', 'withhold', 'approve', 'post', 'pick up']) {
        life.try(command);
        life.work(100);
        stages.push(life.state.stage);
      }
      expect(stages).toEqual([
        'identity-check', 'account-check', 'review', 'review',
        ...(replyBy === 'email' ? ['replied', 'replied', 'replied'] : ['replying', 'replied', 'replied']),
      ]);
      expect(life.state.withheld).toHaveLength(1);
    }
  });

  it('[CT-8-3t part] stops the promised clock at a second ask and starts it anew at the cure', () => {
    const life = new Life();
    life.add(submitted('email'));
    expect(life.state.completeAt).toBe(life.state.arrivedAt);
    life.try('ask again');
    expect(life.state.completeAt).toBeUndefined();
    life.try('supply a document');
    expect(life.state.completeAt).toBe(life.events.at(-1)?.at);
    expect(life.state.round).toBe(2);
  });
});
