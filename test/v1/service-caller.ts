import { addServiceKey } from '../../src/operations/add-service-key.ts';
import { serviceScopes, type ServiceScope } from '../../src/operations/ports/service-keys.ts';
import type { TenantId } from '../../src/core/identifiers/name-ids.ts';
import type { Answer } from '../../src/core/decide/answer.ts';
import type { System } from '../../src/entry/wiring/system.ts';
import type { House } from '../server/running-house.ts';

export interface ToldDecision {
  readonly at?: string;
  readonly stands?: string;
  readonly recorded?: { readonly id: string; readonly at: string };
  readonly answer?: Answer;
  readonly problem?: { readonly code: string; readonly detail: string };
}

/** A program of a service: its key, and nothing of a browser. */
export class ServiceCaller {
  readonly #origin: string;
  readonly #token: string | undefined;

  constructor(origin: string, token: string | undefined) {
    this.#origin = origin;
    this.#token = token;
  }

  async send(method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await fetch(new URL(path, this.#origin), {
      method,
      headers: { ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** What was answered, where it was what was expected. */
  async done<T>(status: number, method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (response.status !== status) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async register(more: object = {}): Promise<string> {
    const response = await this.send('POST', '/v1/people', more);
    if (response.status !== 201 && response.status !== 200) throw new Error(`not registered: ${response.status} ${await response.text()}`);
    return (await response.json() as { readonly person: string }).person;
  }

  async choose(person: string, ...choices: readonly object[]): Promise<void> {
    await this.done(201, 'POST', '/v1/choices', { person, choices: choices.map((one) => ({ method: 'click', evidence: 'form-1', ...one })) });
  }

  async ask(...questions: readonly object[]): Promise<readonly ToldDecision[]> {
    return (await this.done<{ readonly decisions: readonly ToldDecision[] }>(200, 'POST', '/v1/decisions', { questions })).decisions;
  }
}

export const keyOf = async (system: System, tenant: TenantId, scopes: readonly ServiceScope[] = serviceScopes): Promise<string> =>
  (await addServiceKey(system, { tenant, name: 'shop', scopes })).token;

/** A service of the house's own group, or of another, with all scopes. */
export const serviceOf = async ({ configuration, system }: Pick<House, 'configuration' | 'system'>, tenant: TenantId = configuration.tenant): Promise<ServiceCaller> =>
  new ServiceCaller(configuration.services?.url ?? '', await keyOf(system, tenant));

/** A customer of the group, who registered with the job service and was shown its policy. */
export const customer = async (caller: ServiceCaller, more: object = {}): Promise<string> => {
  const person = await caller.register({ residence: 'JP', birthDate: '1990-04-01', ...more });
  await caller.done(201, 'POST', '/v1/collections', {
    person, class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person',
    shown: { policy: 'leverages-group', version: '2025-05-27' },
  });
  return person;
};

export const use = (person: string, more: object = {}): object =>
  ({ action: 'use', purpose: 'customers.services', items: ['profile.name', 'contact.email'], person, service: 'recruiting', ...more });

/** A provision that needs consent, and a record once it has it. */
export const provide = (person: string, more: object = {}): object => ({
  ...use(person), id: crypto.randomUUID(), action: 'provide', recipient: 'business-partners', situation: 'scouting', means: 'encrypted-web', items: ['profile.name', 'work-history'], country: 'JP', ...more,
});
export const consentToProvision = { kind: 'consent', to: 'provision', recipient: 'business-partners', items: ['profile.name', 'work-history'] };

export const outcomes = (told: readonly ToldDecision[]): readonly (string | undefined)[] => told.map(({ answer, problem }) => answer?.outcome ?? problem?.code);
