import type { Brand, Parsed } from './brand.ts';

/** A row of the register of promises (spec/clauses.yaml): two letters of the document, then the place, e.g. `LG-2-1f`. */
export type PromiseId = Brand<'PromiseId'>;

const shape = /^[A-Z]{2}-[0-9a-z]+(?:-[0-9a-z]+)*$/;

export const parsePromiseId = (text: string): Parsed<PromiseId> =>
  text.length <= 20 && shape.test(text) ? { ok: true, value: text as PromiseId } : { ok: false, rule: 'a promise is named as in the register, e.g. LG-2-1f' };
