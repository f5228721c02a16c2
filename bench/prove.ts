import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAssertions } from '../src/core/compare/assertion-read.ts';
import type { Assertion } from '../src/core/compare/assertion.ts';
import { prove } from '../src/core/compare/prove.ts';
import type { Proof } from '../src/core/compare/prove.ts';
import { compileEngine } from '../src/core/decide/tables/engine.ts';
import { calendarDate } from '../src/core/identifiers/calendar-date.ts';
import { instant } from '../src/core/identifiers/instant.ts';
import { inForceOn } from '../src/core/policy/model/governing.ts';
import { readPolicy } from '../src/core/policy/model/read.ts';
import type { PolicyLibrary } from '../src/core/policy/model/resolve.ts';
import { largePolicy, names, size } from './decide/large-policy.ts';
import { median, printFigure } from './ledger/bench-store.ts';

export const name = 'prove';

const rounds = 7;
const millisecondsMost = 500;
const root = fileURLToPath(new URL('..', import.meta.url));
const [at, on] = [instant('2026-11-22T03:00:00.000Z'), calendarDate('2026-11-22')];

/** One assertion proved, tables made anew each time: against the half second that a person waits for. Processor time, so that what else the machine does counts for nothing. */
export const run = (): Promise<void> => {
  const policies = readdirSync(`${root}policies`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .flatMap((entry) => readPolicy(readFileSync(`${entry.parentPath}/${entry.name}`), entry.name).value ?? []);
  const own = assertionsIn(readFileSync(`${root}spec/assertions/leverages-group.yaml`, 'utf8'));
  for (const id of ['no-special-care-to-advertisers', 'no-transfer-without-a-gate']) measure(`${id}, the group's policy, ms`, pick(own, id), 'leverages-group', inForceOn(policies, on));
  const large = largePolicy(1);
  const of = `${size.purposes} purposes x ${size.items} items x ${size.recipients} recipients x ${size.classes} classes`;
  for (const assertion of assertionsIn(onLarge)) measure(`${assertion.id}, ${of}, ms`, assertion, large.id, [large]);
  return Promise.resolve();
};

const onLarge = `assertions:
  - id: no-special-care-to-two-recipients
    text: { ja: 要配慮個人情報は、同意か法令によらなければ渡らない, en: No special-care item reaches two of the recipients but by consent or by law }
    never: { action: [provide, transfer-abroad], items: special-care, recipients: [${names.recipient(1)}, ${names.recipient(2)}] }
    unless: { consent: [provision, abroad], claim: [law], happening: [act] }
  - id: no-special-care-without-its-consent
    text: { ja: 要配慮個人情報は、同意か法令によらなければ、だれにも渡らない, en: No special-care item goes to anybody without a consent or a law }
    never: { action: [provide, transfer-abroad, entrust, joint-use, sell, share], items: special-care }
    unless: { consent: [special-care, provision, abroad], claim: [law], happening: [request] }
`;

const assertionsIn = (text: string): readonly Assertion[] => readAssertions(text, 'assertions.yaml').value ?? [];

const pick = (assertions: readonly Assertion[], id: string): Assertion => {
  const found = assertions.find((assertion) => assertion.id === id);
  if (!found) throw new Error(`no assertion is called ${id}`);
  return found;
};

const measure = (figure: string, assertion: Assertion, policy: string, inForce: PolicyLibrary): void => {
  const proofs: { readonly proof: Proof; readonly milliseconds: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = process.cpuUsage();
    const proof = prove(assertion, { policy, inForce, at, on, engine: compileEngine(inForce) });
    const { user, system } = process.cpuUsage(started);
    proofs.push({ proof, milliseconds: (user + system) / 1000 });
  }
  const took = median(proofs.map(({ milliseconds }) => milliseconds));
  printFigure(figure, took, millisecondsMost, took / millisecondsMost, rounds, took < millisecondsMost && proofs.every(({ proof }) => proof.outcome === 'proved'));
};
